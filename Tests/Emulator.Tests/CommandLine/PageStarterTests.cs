using System.Net.Sockets;
using Skyline.DataMiner.WebSocketDriver.Emulator.Commands;
using Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Page.Support;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Commands;

public sealed class PageStarterTests
{
    [Test]
    public async Task Start_PortThatWasGivenIsTaken_SaysWhichAndWhatToDo()
    {
        await using var served = await ServedElement.StartAsync();
        var port = served.Url.Port;

        Assert.That(
            async () => await PageStarter.StartAsync([served.Element], new PagePort(port, IsGiven: true), CancellationToken.None),
            Throws.InstanceOf<InputException>().With.Message.Contains($"--port {port}").And.Message.Contains("--no-page"));
    }

    [Test]
    public async Task Start_DefaultPortIsTaken_TakesAnother()
    {
        await using var served = await ServedElement.StartAsync();

        var page = await PageStarter.StartAsync([served.Element], new PagePort(served.Url.Port, IsGiven: false), CancellationToken.None);
        await using var server = page.Server;

        Assert.That(page.Url.Port, Is.Not.EqualTo(served.Url.Port));
    }

    [Test]
    public void Start_NoRightToThePortThatWasGiven_SaysWhichAndWhatToDo() =>
        Assert.That(
            async () => await PageStarter.StartAsync(new PagePort(80, IsGiven: true), _ => throw new SocketException((int)SocketError.AccessDenied)),
            Throws.InstanceOf<InputException>().With.Message.Contains("--port 80").And.Message.Contains("--no-page"));

    [Test]
    public async Task Start_NoRightToTheDefaultPort_TakesAnother()
    {
        var tried = new List<int>();
        await PageStarter.StartAsync(new PagePort(8060, IsGiven: false), port =>
        {
            tried.Add(port);
            return port == 8060 ? throw new SocketException((int)SocketError.AccessDenied) : Task.FromResult<ServedPage>(null!);
        });

        Assert.That(tried, Is.EqualTo(new[] { 8060, 0 }));
    }
}
