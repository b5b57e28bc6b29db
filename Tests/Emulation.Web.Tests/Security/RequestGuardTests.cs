using System.Net;
using System.Net.Http.Json;
using ConnectorEmulator.Web.Tests.Support;

namespace ConnectorEmulator.Web.Tests.Security;

public sealed class RequestGuardTests
{
    private ServedElement served = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => served = await ServedElement.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await served.DisposeAsync();

    [TestCase("evil.example")]
    [TestCase("evil.example:{0}")]
    [TestCase("127.0.0.1.evil.example:{0}")]
    [TestCase("127.0.0.1")]
    [TestCase("127.0.0.1:1")]
    [TestCase("localhost.:{0}")]
    [TestCase("[::1]:{0}")]
    public async Task Check_HostIsNotThisComputerAndPort_Refuses(string host)
    {
        foreach (var path in new[] { "", "js/main.js", "api/elements", "api/events" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = string.Format(System.Globalization.CultureInfo.InvariantCulture, host, served.Url.Port);
            using var response = await served.Client.SendAsync(request);

            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), path);
        }
    }

    [Test]
    public async Task Check_HostIsForeign_WritesNothing()
    {
        using var request = Write("rebound");
        request.Headers.Host = $"evil.example:{served.Url.Port}";
        using var response = await served.Client.SendAsync(request);

        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(served.Element.Value(1), Is.Not.EqualTo("rebound"));
        });
    }

    [TestCase("http://evil.example")]
    [TestCase("https://127.0.0.1:{0}")]
    [TestCase("http://127.0.0.1:1")]
    [TestCase("http://localhost:{0}")]
    [TestCase("http://127.0.0.1:{0}.evil.example")]
    [TestCase("null")]
    public async Task Check_OriginIsForeign_RefusesAndWritesNothing(string origin)
    {
        using var request = Write("foreign");
        request.Headers.Add("Origin", string.Format(System.Globalization.CultureInfo.InvariantCulture, origin, served.Url.Port));
        using var response = await served.Client.SendAsync(request);

        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(served.Element.Value(1), Is.Not.EqualTo("foreign"));
        });
    }

    [TestCase("127.0.0.1")]
    [TestCase("localhost")]
    public async Task Check_OriginIsTheOwnOne_Passes(string name)
    {
        using var request = Write(name);
        request.Headers.Host = $"{name}:{served.Url.Port}";
        request.Headers.Add("Origin", $"http://{name}:{served.Url.Port}");
        using var response = await served.Client.SendAsync(request);

        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(served.Element.Value(1), Is.EqualTo(name));
        });
    }

    [Test]
    public async Task Check_ForeignOriginReadsEvents_Refuses()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/events");
        request.Headers.Add("Origin", "http://evil.example");
        using var response = await served.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static HttpRequestMessage Write(string value) => new(HttpMethod.Post, "api/parameters/51") { Content = JsonContent.Create(new { value }) };
}
