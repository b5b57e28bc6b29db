using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tool.CommandLine;
using ConnectorEmulator.Tool.CommandLine.Parameters;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>A run with a time ends although a write does not.</summary>
public sealed class UnfinishedWriteTests
{
    [Test]
    public async Task Operate_WriteThatDoesNotEndInTime_IsLeftAndItsQActionNamed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "protocol.xml",
            "<Protocol><Name>Slow</Name><Version>1.0.0.1</Version><Connections><Connection id=\"0\" name=\"None\"><Virtual /></Connection></Connections><Params><Param id=\"51\"><Name>In</Name><Type>write</Type></Param></Params>"
            + "<QActions><QAction id=\"51\" name=\"Slow\" encoding=\"csharp\" triggers=\"51\">using Skyline.DataMiner.Scripting; public class QAction { public static void Run(SLProtocol protocol) { System.Threading.Thread.Sleep(2000); } }</QAction></QActions></Protocol>");
        await using var element = await Element.StartAsync(ElementPackage.Load(path), new ElementOptions());
        var operated = new ElementOperator(element, new RunSettings { Duration = TimeSpan.Zero, ExpectWithin = TimeSpan.FromMilliseconds(200), Sets = [new WantedWrite("In", "x")] });
        await operated.OperateAsync(CancellationToken.None);
        Assert.That((operated.Unfinished, operated.StillRunning.SingleOrDefault()), Is.EqualTo(("In", 51)));
    }
}
