using System.Net;
using System.Net.Http.Json;
using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Web.Tests.Support;

/// <summary>An element on the fixture 'page' with its web page, and a client that has the page's own address.</summary>
internal sealed class ServedElement : IAsyncDisposable
{
    private readonly PageServer server;

    private ServedElement(Element element, PageServer server)
    {
        Element = element;
        this.server = server;
        Client = new HttpClient { BaseAddress = server.Url };
    }

    public Element Element { get; }

    public HttpClient Client { get; }

    public Uri Url => server.Url;

    public static async Task<ServedElement> StartAsync(ElementOptions? options = null)
    {
        var element = await PageElement.StartAsync(options);
        return new ServedElement(element, await PageServer.StartAsync([element], new PageOptions { Port = 0 }));
    }

    /// <summary>Adds a row through the QAction of the fixture.</summary>
    public Task AddRowAsync(string key, string label, double level) => Element.SetParameterAsync(60, FormattableString.Invariant($"{key}|{label}|{level}"));

    /// <summary>Writes as the page does, and gives the answer's status and reason.</summary>
    public async Task<(HttpStatusCode Status, string? Reason)> WriteAsync(string path, object body)
    {
        using var response = await Client.PostAsJsonAsync(path, body);
        var problem = response.IsSuccessStatusCode ? null : await response.Content.ReadFromJsonAsync<Problem>();
        return (response.StatusCode, problem?.Detail);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
        await Element.DisposeAsync();
    }

    private sealed record Problem(string? Detail);
}
