using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.Tests.Output;

public sealed class ConsoleWatcherTests
{
    [TestCase(1000, "")]
    [TestCase(1001, "... (1001 bytes)")]
    public async Task Watch_ReceivedMessage_WithoutATerminal_IsShownAsFarAsTheStreamViewerKeepsIt(int length, string ending)
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var output = new StringWriter();
        var watcher = new ConsoleWatcher(output, Terminal.None);
        await using (var element = await Element.StartAsync(RunningElement.Load("socket"), RunningElement.Options(1, server.Url), watcher.Watch))
        {
            await element.Open(1);
            await server.SendAsync(new string('x', length));
            await Limit.UntilAsync(() => element.Value(13) is string text && text.Length == length, "the message was handled");
        }

        Assert.That(output.ToString().Split(Environment.NewLine), Has.One.EndsWith("[1] " + new string('x', 1000) + ending));
    }
}
