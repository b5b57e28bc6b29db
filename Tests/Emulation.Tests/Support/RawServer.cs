using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ConnectorEmulator.Tests.Support;

/// <summary>A server on a free port of 127.0.0.1 that answers each request with the bytes that a test gives, right or wrong ones, and counts who comes.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<Task> serving = [];
    private readonly X509Certificate2? certificate;
    private readonly SslProtocols tls;
    private readonly Func<string, IEnumerable<byte[]>?> answer;
    private readonly Task accepting;
    private int connections;

    /// <summary>Starts the server.</summary>
    /// <param name="answer">Gets the right Sec-WebSocket-Accept and gives the pieces of the answer; null closes at once.</param>
    /// <param name="certificate">Its certificate; null speaks no TLS.</param>
    /// <param name="tls">The versions of TLS that it takes; none leaves them to the system.</param>
    public RawServer(Func<string, IEnumerable<byte[]>?> answer, X509Certificate2? certificate = null, SslProtocols tls = SslProtocols.None)
    {
        this.answer = answer;
        this.certificate = certificate;
        this.tls = tls;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Gets the heads of the requests, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Gets how many connections were made.</summary>
    public int Connections => Volatile.Read(ref connections);

    public string Authority => $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public string Url => $"{(certificate is null ? "ws" : "wss")}://{Authority}";

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>Gives a frame as a server sends it: short, and not masked.</summary>
    public static byte[] Frame(byte first, params byte[] payload) => [first, (byte)payload.Length, .. payload];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();

        // It throws when it is asked for a client after it was stopped.
        await accepting;
        listener.Stop();
        await Task.WhenAll(serving);
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref connections);
                serving.Add(ServeAsync(client));
            }
        }
        catch (Exception exception) when (stop.IsCancellationRequested || exception is SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var own = client;
        try
        {
            await using var stream = await OpenAsync(client);
            var request = await ReadHeadAsync(stream);
            if (request.Length == 0)
            {
                return;
            }

            Requests.Enqueue(request);
            var pieces = answer(ExpectedAccept(request));
            foreach (var piece in pieces ?? [])
            {
                await stream.WriteAsync(piece.AsMemory(), stop.Token);
                await stream.FlushAsync(stop.Token);
            }

            if (pieces is not null)
            {
                await stream.CopyToAsync(Stream.Null, stop.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or AuthenticationException)
        {
            // The client went away, or the test is over.
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (certificate is null)
        {
            return client.GetStream();
        }

        var secure = new SslStream(client.GetStream());
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate, EnabledSslProtocols = tls }, stop.Token);
        return secure;
    }

    private async Task<string> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var next = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(next, stop.Token) > 0)
        {
            head.Append((char)next[0]);
        }

        return head.ToString();
    }

    private static string ExpectedAccept(string request)
    {
        var key = request.Split("\r\n").FirstOrDefault(line => line.StartsWith("Sec-WebSocket-Key: ", StringComparison.Ordinal))?[19..] ?? string.Empty;
#pragma warning disable CA5350 // RFC 6455 asks for this hash.
        return Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
    }
}
