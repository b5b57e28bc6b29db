using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Compilation;

/// <summary>QActions get the helper of their protocol, made by the emulator as an agent makes it, and protocol objects of its class.</summary>
public class HelperAssemblyTests
{
    [Test]
    public async Task Run_SLProtocolExt_ReadsAndWritesParametersByTheirNames()
    {
        await using var element = await RunningElement.StartAsync("typed");
        await element.SetParameterAsync(51, "7");
        Assert.Multiple(() =>
        {
            Assert.That(element.Value(1), Is.EqualTo("7"));
            Assert.That(element.Value(3), Is.EqualTo("51/7"), "the context of the run and its inputs");
        });
    }

    [Test]
    public async Task Run_TypedRows_AreAddedReadSetAndCounted()
    {
        await using var element = await RunningElement.StartAsync("typed");
        await element.SetParameterAsync(52, "a");
        await element.SetParameterAsync(52, "b");
        Assert.Multiple(() =>
        {
            Assert.That(element.Value(2), Is.EqualTo("a=up (row 1);b=up (row 2);"));
            Assert.That(element.Value(1), Is.EqualTo("2"));
        });
        await element.SetParameterAsync(53, "a");
        Assert.That(element.Value(1), Is.EqualTo("1"));
    }

    [Test]
    public async Task Run_TypedFill_CanClearAndLeaveCells()
    {
        await using var element = await RunningElement.StartAsync("typed");
        await element.SetParameterAsync(52, "a");
        await element.SetParameterAsync(52, "b");
        await element.SetParameterAsync(54, "b,c");
        Assert.That(element.Value(2), Is.EqualTo("b:up,c:"), "a is gone, the state of b is left, its note cleared");
    }

    [Test]
    public void Load_NameThatTheHelperCannotHave_MattersOnlyToCodeThatUsesIt()
    {
        var second = "<Param id=\"9999\"><Name>write</Name><Type>read</Type></Param></Params>";
        using var folder = new TemporaryFolder();
        var unused = folder.Write("unused.xml", Fixture.Xml("http").Replace("</Params>", second, StringComparison.Ordinal));
        var used = folder.Write("used.xml", Fixture.Xml("typed").Replace("</Params>", second, StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(() => ElementPackage.Load(unused), Throws.Nothing);
            Assert.That(
                () => ElementPackage.Load(used),
                Throws.InstanceOf<RefusalException>().With.Message.Contains("The QActions use the helper, which cannot be made: Parameter 9999 would be called 'Write' in code"));
        });
    }

    [TestCase("using Skyline.DataMiner.Scripting; public class QAction { public static void Run(SLProtocol protocol) { protocol.SetParameter(Parameter.status7, Parameter.status8); } }")]
    [TestCase("using Skyline.DataMiner.Scripting; using static Skyline.DataMiner.Scripting.Parameter; public class QAction { public static void Run(SLProtocol protocol) { protocol.SetParameter(status7, status8); } }")]
    [TestCase("using Skyline.DataMiner.Scripting; public class QAction { public static void Run(SLProtocolExt protocol) { protocol.Status7 = protocol.Status8; } }")]
    [TestCase("using Skyline.DataMiner.Scripting; public class QAction { public static void Run(SLProtocol protocol) { protocol.Log(\"\" + typeof(Parameter).GetField(\"status\" + protocol.QActionID).Name); } }")]
    public void Load_ThousandsOfParameters_HaveWhatTheCodeNames(string code)
    {
        using var folder = new TemporaryFolder();
        var parameters = string.Concat(Enumerable.Range(1, 2_100).Select(id => $"<Param id=\"{id}\"><Name>Status{id}</Name><Type>read</Type></Param>"));
        var xml = SmallProtocol.Xml($"<Params>{parameters}</Params><QActions>{SmallProtocol.QAction(1, code)}</QActions>", "<Type>virtual</Type>");

        Assert.That(() => ElementPackage.Load(folder.Write("many.xml", xml)), Throws.Nothing);
    }
}
