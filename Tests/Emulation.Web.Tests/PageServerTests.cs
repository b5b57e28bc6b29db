using System.Net;
using ConnectorEmulator.Web.Tests.Support;

namespace ConnectorEmulator.Web.Tests;

public sealed class PageServerTests
{
    [Test]
    public async Task Start_AnyPort_ListensOnThisComputerOnly()
    {
        await using var served = await ServedElement.StartAsync();

        Assert.That((served.Url.Host, served.Url.Port), Is.EqualTo(("127.0.0.1", served.Url.Port)).And.Not.EqualTo(("127.0.0.1", 0)));
    }

    [Test]
    public async Task Start_PortIsTaken_SaysSo()
    {
        await using var served = await ServedElement.StartAsync();

        Assert.That(async () => await PageServer.StartAsync([served.Element], new PageOptions { Port = served.Url.Port }), Throws.InstanceOf<IOException>());
    }

    [Test]
    public void Start_NoElement_IsRefused() => Assert.That(async () => await PageServer.StartAsync([], new PageOptions { Port = 0 }), Throws.ArgumentException);

    [Test]
    public async Task Start_TwoElementsWithOneId_IsRefused()
    {
        await using var served = await ServedElement.StartAsync();

        Assert.That(async () => await PageServer.StartAsync([served.Element, served.Element], new PageOptions { Port = 0 }), Throws.ArgumentException);
    }

    [Test]
    public async Task Dispose_StreamIsOpen_DoesNotWaitForIt()
    {
        await using var served = await ServedElement.StartAsync();
        var server = await PageServer.StartAsync([served.Element], new PageOptions { Port = 0 });
        using var client = new HttpClient { BaseAddress = server.Url };
        await using var stream = await client.GetStreamAsync("api/events");

        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.That(async () => await client.GetAsync("api/elements"), Throws.InstanceOf<HttpRequestException>());
    }

    [TestCase("", "text/html")]
    [TestCase("js/main.js", "text/javascript")]
    [TestCase("css/theme.css", "text/css")]
    [TestCase("icon.svg", "image/svg+xml")]
    public async Task Get_File_ComesWithItsType(string path, string type)
    {
        await using var served = await ServedElement.StartAsync();
        using var response = await served.Client.GetAsync(path);

        Assert.That((response.StatusCode, response.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.OK, type)));
    }
}
