using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Authentication;

namespace ConnectorEmulator.Connections;

/// <summary>Opens WebSockets: one TCP connection and one handshake for each attempt, without a proxy.</summary>
internal static class SocketOpener
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Opens a WebSocket.</summary>
    /// <param name="handshake">What to ask for.</param>
    /// <param name="tls">The versions of TLS that are offered.</param>
    /// <param name="answered">Gets the head of the answer.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The session, or why there is none.</returns>
    public static async Task<(WebSocketChannel? Session, string Failure, bool IsUnanswered)> OpenAsync(Handshake handshake, SslProtocols tls, Action<HttpHead> answered, CancellationToken cancel)
    {
        var url = handshake.Url;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Limit);
        Stream? stream = null;
        try
        {
            var opening = new OpeningHandshake(handshake);
            var request = opening.WriteRequest();
            stream = await TcpStream.ConnectAsync(new DnsEndPoint(url.IdnHost, url.Port), limit.Token).ConfigureAwait(false);
            stream = url.Scheme == Uri.UriSchemeWss ? await SecureAsync(stream, url, tls, limit.Token).ConfigureAwait(false) : stream;
            await stream.WriteAsync(request, limit.Token).ConfigureAwait(false);
            var (session, failure) = await TakeAnswerAsync(stream, opening, url, answered, limit.Token).ConfigureAwait(false);
            stream = session is null ? stream : null;
            return (session, failure, false);
        }
        catch (OperationCanceledException)
        {
            return cancel.IsCancellationRequested ? (null, "the attempt was given up for another address", false) : (null, $"{url} did not answer within {Limit.TotalSeconds} s", true);
        }
        catch (Exception exception) when (exception is IOException or SocketException or AuthenticationException or FormatException)
        {
            return (null, $"{url}: {exception.GetBaseException().Message}", false);
        }
        finally
        {
            if (stream is not null)
            {
                await stream.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task<Stream> SecureAsync(Stream stream, Uri url, SslProtocols tls, CancellationToken cancel)
    {
        var secure = new SslStream(stream);
        try
        {
            var options = new SslClientAuthenticationOptions { TargetHost = url.IdnHost, ApplicationProtocols = [SslApplicationProtocol.Http11], EnabledSslProtocols = tls };
            await secure.AuthenticateAsClientAsync(options, cancel).ConfigureAwait(false);
            return secure;
        }
        catch
        {
            await secure.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<(WebSocketChannel? Session, string Failure)> TakeAnswerAsync(
        Stream stream, OpeningHandshake opening, Uri url, Action<HttpHead> answered, CancellationToken cancel)
    {
        var reader = new HeadReader(stream);
        HttpHead head;
        do
        {
            head = await reader.ReadAsync(cancel).ConfigureAwait(false);
        }
        while (head.IsInterim);

        answered(head);
        if (opening.Check(head, out var subprotocol) is { } failure)
        {
            return (null, $"{url}: {failure}");
        }

        var incoming = new UncheckedTextStream(stream, reader.Rest, WebSocketChannel.LargestMessage);
        var socket = WebSocket.CreateFromStream(incoming, new WebSocketCreationOptions { SubProtocol = subprotocol, KeepAliveInterval = TimeSpan.Zero });
        return (new WebSocketChannel(socket, incoming, url), string.Empty);
    }
}
