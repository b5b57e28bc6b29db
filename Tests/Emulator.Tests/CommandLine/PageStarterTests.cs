using System.Net;
using System.Net.Sockets;
using ConnectorEmulator.Tool.CommandLine;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

public sealed class PageStarterTests
{
    [Test]
    public async Task Start_PortThatWasGivenIsTaken_SaysWhichAndWhatToDo()
    {
        using var other = Listen(out var port);
        await using var element = await RunningElement.StartAsync("page");

        Assert.That(
            async () => await PageStarter.StartAsync([element], new PagePort(port, IsGiven: true), CancellationToken.None),
            Throws.InstanceOf<InputException>().With.Message.Contains($"--port {port}").And.Message.Contains("--no-page"));
    }

    [Test]
    public async Task Start_DefaultPortIsTaken_TakesAnother()
    {
        using var other = Listen(out var port);
        await using var element = await RunningElement.StartAsync("page");

        var page = await PageStarter.StartAsync([element], new PagePort(port, IsGiven: false), CancellationToken.None);
        await using var server = page.Server;

        Assert.That(page.Url.Port, Is.Not.EqualTo(port));
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

    private static TcpListener Listen(out int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
        return listener;
    }
}
