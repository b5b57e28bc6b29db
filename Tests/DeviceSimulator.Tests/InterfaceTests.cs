using System.Net;
using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Tests;

/// <summary>What holds for every resource of every interface (IS-04, "APIs"): found by going down from the root, as a client would.</summary>
internal sealed class InterfaceTests : RestTest
{
    private static readonly string[] WriteOnly =
    [
        "x-nmos/connection/v1.0/bulk/senders", "x-nmos/connection/v1.0/bulk/receivers", "x-nmos/connection/v1.1/bulk/senders", "x-nmos/connection/v1.1/bulk/receivers",
    ];

    [Test]
    public async Task EveryResource_AnyMethod_IsAnsweredAsNmosWants()
    {
        var device = await StartAsync(options => options with { DeviceCount = 2, SourceCount = 3 });
        List<string> paths = [];

        await VisitAsync(device, "x-nmos", paths);

        // 3 lists; per source in the events interface 3; in a node interface 7 lists, 2 devices, 5 sources, 3 flows, and in v1.3 3 senders;
        // per connection interface 4 lists more than the root, and in v1.1 5 per sender (a WebSocket has no transport file).
        Assert.That(paths, Has.Count.EqualTo(1 + 3 + (2 + (3 * 3)) + (2 * (7 + 2 + 5 + 3)) + 3 + (2 * 5) + (3 * 5)), string.Join("\n", paths));
    }

    [TestCase("x-nmos")]
    [TestCase("x-nmos/events/v1.0")]
    [TestCase("x-nmos/events/v1.0/sources")]
    [TestCase("x-nmos/events/v1.0/sources/00000000-0000-0000-0000-000000000000")]
    [TestCase("x-nmos/node")]
    [TestCase("x-nmos/node/v1.3")]
    [TestCase("x-nmos/node/v1.3/receivers")]
    [TestCase("x-nmos/node/v1.2/senders")]
    [TestCase("x-nmos/connection/v1.0/single/senders")]
    [TestCase("x-nmos/connection/v1.1/single/senders")]
    [TestCase("x-nmos/connection/v1.1/single/receivers")]
    public async Task Unknown_BelowAnything_Answers404(string path)
    {
        var device = await StartAsync();
        foreach (var below in new[] { "43ab6643-6294-4200-bbfa-5dcf08bbad0d", ")", "active" })
        {
            using var answer = await SendAsync(device, HttpMethod.Get, $"{path}/{below}");

            await AssertErrorAsync(answer, HttpStatusCode.NotFound);
        }
    }

    private static async Task VisitAsync(SimulatedDevice device, string path, List<string> visited)
    {
        if (WriteOnly.Contains(path))
        {
            using var refused = await SendAsync(device, HttpMethod.Get, path);
            await AssertErrorAsync(refused, HttpStatusCode.MethodNotAllowed);
            Assert.That(refused.Content.Headers.Allow, Is.EqualTo(["POST", "OPTIONS"]));
            return;
        }

        using var answer = await SendAsync(device, HttpMethod.Get, path);
        if (path.EndsWith("/transportfile", StringComparison.Ordinal))
        {
            await AssertErrorAsync(answer, HttpStatusCode.NotFound);
            return;
        }

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
        var json = await ReadAsync(answer);
        visited.Add(path);
        await AssertOtherWaysAsync(device, path, answer, json);
        foreach (var below in Below(json))
        {
            await VisitAsync(device, $"{path}/{below}", visited);
        }
    }

    private static async Task AssertOtherWaysAsync(SimulatedDevice device, string path, HttpResponseMessage answer, JsonElement json)
    {
        Assert.That(answer.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(["*"]), path);
        Assert.That((await GetAsync(device, path + "/")).GetRawText(), Is.EqualTo(json.GetRawText()), "with a slash");

        using var head = await SendAsync(device, HttpMethod.Head, path);
        Assert.That(head.StatusCode, Is.EqualTo(HttpStatusCode.OK), "HEAD " + path);
        Assert.That(head.Content.Headers.ContentLength, Is.EqualTo(answer.Content.Headers.ContentLength));
        Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty);

        using var refused = await SendAsync(device, HttpMethod.Delete, path);
        await AssertErrorAsync(refused, HttpStatusCode.MethodNotAllowed);

        using var preflight = await PreflightAsync(device, path);
        Assert.That(preflight.StatusCode, Is.EqualTo(HttpStatusCode.OK), "OPTIONS " + path);
        Assert.That(preflight.Headers.GetValues("Access-Control-Allow-Headers"), Is.EqualTo(["Content-Type, X-Any"]));
        var methods = path.EndsWith("/staged", StringComparison.Ordinal) ? "GET, HEAD, PATCH, OPTIONS" : "GET, HEAD, OPTIONS";
        Assert.That(preflight.Headers.GetValues("Access-Control-Allow-Methods"), Is.EqualTo([methods]));
    }

    private static Task<HttpResponseMessage> PreflightAsync(SimulatedDevice device, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, new Uri(device.RestUrl, path));
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "Content-Type, X-Any");
        return Http.SendAsync(request);
    }

    // Lists name what is below them with a slash, or hold whole resources with their ids.
    private static IEnumerable<string> Below(JsonElement json) => json.ValueKind != JsonValueKind.Array ? [] : json.EnumerateArray()
        .Select(item => item.ValueKind == JsonValueKind.String && item.GetString()!.EndsWith('/') ? item.GetString()!.TrimEnd('/')
            : item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) ? id.GetString()!
            : null)
        .OfType<string>();
}
