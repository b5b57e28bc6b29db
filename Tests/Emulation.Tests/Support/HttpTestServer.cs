using System.Globalization;

namespace ConnectorEmulator.Tests.Support;

/// <summary>An HTTP server that answers each path in a way of its own.</summary>
internal sealed class HttpTestServer : IAsyncDisposable
{
    private readonly FakeHttpServer server;

    private HttpTestServer(FakeHttpServer server) => this.server = server;

    /// <summary>Gets the values of the header Authorization that came.</summary>
    public IReadOnlyList<string> Authorizations => [.. server.Requests.Select(request => Header(request, "Authorization")).Where(text => text.Length > 0)];

    /// <summary>Gets the requests: method, target, Accept and User-Agent.</summary>
    public IReadOnlyList<string> Requests => [.. server.Requests.Select(request => $"{request.Method} {request.Target} {Header(request, "Accept")} {Header(request, "User-Agent")}")];

    /// <summary>Gets what is answered to a path, in place of the usual.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    /// <summary>Gets the bodies that came to such a path.</summary>
    public IReadOnlyList<string> Bodies => [.. server.Requests.Where(request => Answers.ContainsKey(request.Path)).Select(request => request.Body)];

    public string Url => server.Url;

    public static async Task<HttpTestServer> StartAsync()
    {
        var server = new HttpTestServer(await FakeHttpServer.StartAsync());
        server.server.Answer(server.Answer);
        return server;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static string Header(HttpRequestRecord request, string name) => request.Headers.GetValueOrDefault(name, string.Empty);

    private static HttpAnswer Redirect(int status, string to) => new() { Status = status, Headers = new Dictionary<string, string> { ["Location"] = to } };

    private HttpAnswer Answer(HttpRequestRecord request) => request.Path switch
    {
        "/missing" => new HttpAnswer { Status = 404, Body = "nothing here" },
        "/redirect" => Redirect(int.Parse(request.Query["status"], CultureInfo.InvariantCulture), request.Query["to"]),
        "/loop" => Redirect(302, "/loop"),
        "/close" => new HttpAnswer { IsCut = true },
        "/hang" => new HttpAnswer { After = Timeout.InfiniteTimeSpan },
        "/echo" => new HttpAnswer { Body = request.Body },
        { } path when Answers.TryGetValue(path, out var answer) => new HttpAnswer { Body = answer },
        _ => new HttpAnswer { Body = "{\"name\":\"é\"}" },
    };
}
