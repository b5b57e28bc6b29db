using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Authentication;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Connections;

/// <summary>An HTTP connection: sends its requests. Source: DataMiner documentation, "Implementing HTTP communication".</summary>
internal sealed class HttpConnection(
    ConnectionDefinition definition, ElementTimeout timeouts, StreamViewer stream, Traffic traffic, PortProcess process, SslProtocols tls, TimeProvider clock, string elementAddress) : IConnection, IDisposable
{
    private const int LargestBody = 64 * 1024 * 1024;

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        Credentials = SessionLogin.Credentials,
        SslOptions = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = tls,

#pragma warning disable CA5359 // The protocol asks for no verification, as the element wizard can; null verifies.
            RemoteCertificateValidationCallback = definition.SkipsCertificates ? (_, _, _, _) => true : null,
#pragma warning restore CA5359
        },
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = ConnectOnceAsync,
        PlaintextStreamFilter = static (context, _) => ValueTask.FromResult<Stream>(new RequestStream(context.PlaintextStream)),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LargestBody,
    };

    private volatile string ownAddress = string.Empty;

    /// <inheritdoc/>
    public ConnectionDefinition Definition => definition;

    /// <inheritdoc/>
    public ConnectionCounts Counts { get; } = new();

    /// <inheritdoc/>
    public ConnectionState State =>
        Counts.FramesSent == 0 ? ConnectionState.Unused : timeouts.IsResponding(definition.Id) ? ConnectionState.Responding : ConnectionState.NotResponding;

    /// <inheritdoc/>
    public void Retarget(string address) => ownAddress = address;

    /// <inheritdoc/>
    public void SetResponding(bool responds) => timeouts.Set(definition.Id, responds);

    /// <summary>Sends a request and waits for its response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="waiting">What is told of the wait.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>What became of it.</returns>
    public async Task<HttpAnswer> SendAsync(BuiltRequest request, TimeSpan timeout, Waiting waiting, CancellationToken stop)
    {
        using var due = new CancellationTokenSource(timeout, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop, due.Token);
        var isOver = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var ending = limit.Token.Register(isOver.SetResult);
        return await waiting.ForAsync(SendWithinAsync(request, timeout, limit.Token, stop), ElementActivity.AwaitsDevice, isOver.Task).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<HttpAnswer> SendWithinAsync(BuiltRequest request, TimeSpan timeout, CancellationToken limit, CancellationToken stop)
    {
        if (FindUrl(request.Target) is not { } url)
        {
            return HttpAnswer.None(DescribeMissing());
        }

        if (process.HasStopped)
        {
            return HttpAnswer.None("SLPort stopped");
        }

        try
        {
            using var response = await FollowAsync(request, url, limit).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(limit).ConfigureAwait(false);
            var headers = response.Headers.Concat(response.Content.Headers).ToLookup(header => header.Key, header => string.Join("\r\n", header.Value), StringComparer.OrdinalIgnoreCase);
            return new HttpAnswer($"HTTP/{response.Version} {(int)response.StatusCode} {response.ReasonPhrase}", headers, body, string.Empty) { IsSuccess = response.IsSuccessStatusCode };
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return HttpAnswer.None($"{url} did not answer within {timeout.TotalMilliseconds:F0} ms") with { IsRetried = true };
        }
        catch (Exception exception) when (exception is HttpRequestException or InvalidOperationException or FormatException)
        {
            return HttpAnswer.None($"{url}: {exception.GetBaseException().Message}") with { IsRetried = IsConnectionFailure(exception) };
        }
    }

    // A server that closes in place of an answer was connected to.
    private static bool IsConnectionFailure(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError }
        && exception.InnerException is not HttpRequestException;

    private static async ValueTask<Stream> ConnectOnceAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        if (SessionLogin.HasLeft(context.InitialRequestMessage))
        {
            throw new HttpRequestException(SessionLogin.Unanswered);
        }

        return await TcpStream.ConnectAsync(context.DnsEndPoint, cancel).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> FollowAsync(BuiltRequest request, Uri first, CancellationToken cancel)
    {
        var url = first;
        for (var count = 0; ; count++)
        {
            using var message = Compose(request, url, first);
            var exchange = await traffic.RequestAsync(definition.Id, message, cancel).ConfigureAwait(false);
            var response = await SendAsync(message, exchange, cancel).ConfigureAwait(false);
            await traffic.RespondAsync(definition.Id, exchange, response, cancel).ConfigureAwait(false);
            if (Redirect.Find(url, (int)response.StatusCode, response.Headers.Location) is not { } next)
            {
                return response;
            }

            var status = (int)response.StatusCode;
            response.Dispose();
            if (count == Redirect.Most)
            {
                throw new HttpRequestException($"redirected more than {Redirect.Most} times");
            }

            request = Redirect.BecomesGet(request.Verb, status) ? request with { Verb = "GET", Query = string.Empty, Body = [] } : request;
            if (request.Body.Length > 0 && !Redirect.IsSameServer(first, next))
            {
                throw new HttpRequestException($"redirected to {Address.Root(next)}, where its content does not belong");
            }

            stream.Note(definition.Id, StreamKind.Received, $"HTTP {status}: redirected to {next}");
            url = next;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, int exchange, CancellationToken cancel)
    {
        try
        {
            return await SessionLogin.SendAsync(client, message, cancel).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            traffic.Fail(definition.Id, exchange, exception.GetBaseException().Message, exception is OperationCanceledException);
            throw;
        }
    }

    private string DescribeMissing() => (ownAddress.Length > 0 ? ownAddress : elementAddress) is { Length: > 0 } text
        ? $"'{text}' is not an http:// or https:// address with a host that every system reads alike"
        : $"connection {definition.Id} has no address: give one with --connection {definition.Id}=URL";

    private Uri? FindUrl(string target)
    {
        if (target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return Uri.TryCreate(target, UriKind.Absolute, out var absolute) ? absolute : null;
        }

        return FindHost() is { } host ? Address.Join(Address.Root(host), target) : null;
    }

    // The address of a parameter has the port of the element when it names none, and is one of HTTP unless it says otherwise itself. Source: DataMiner documentation,
    // "Dynamically changing the IP address and port number".
    private Uri? FindHost()
    {
        var own = ownAddress;
        var hasElement = Address.TryParse(elementAddress, "http", definition.DefaultPort, out var element);
        if (own.Length == 0)
        {
            return element;
        }

        var text = own.Contains("://", StringComparison.Ordinal) || own.EndsWith(":443", StringComparison.Ordinal) ? own : "http://" + own;
        return Address.TryParse(text, "http", hasElement ? element!.Port : definition.DefaultPort, out var host) ? host : null;
    }

    private static HttpRequestMessage Compose(BuiltRequest request, Uri url, Uri first)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Verb), request.Query.Length > 0 ? Address.Create(url + request.Query) : url);
        if (request.Body.Length > 0)
        {
            message.Content = new ByteArrayContent(request.Body);
        }

        var isAtHome = Redirect.IsSameServer(first, url);
        foreach (var (key, value, isLiteral) in request.Headers.Where(header => isAtHome || Redirect.MayTravel(header.Key, header.IsLiteral)))
        {
            if (!message.Headers.TryAddWithoutValidation(key, value))
            {
                message.Content ??= new ByteArrayContent([]);
                message.Content.Headers.TryAddWithoutValidation(key, value);
            }
        }

        if (isAtHome && request.Login is { } login && message.Headers.Authorization is null)
        {
            SessionLogin.Apply(message, login);
        }

        // An agent writes these itself, unless the protocol does. Source: DataMiner protocol reference, Protocol.HTTP.Session.Connection.Request.Headers.Header.
        if (!message.Headers.NonValidated.Contains("User-Agent"))
        {
            message.Headers.UserAgent.Add(new ProductInfoHeaderValue("DataMiner", "1.0"));
        }

        if (!message.Headers.NonValidated.Contains("Connection"))
        {
            message.Headers.Connection.Add("Keep-Alive");
        }

        return message;
    }
}
