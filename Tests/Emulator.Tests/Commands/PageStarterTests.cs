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
}
