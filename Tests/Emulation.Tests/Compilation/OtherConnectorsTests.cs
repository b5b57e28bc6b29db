using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Compilation;

/// <summary>Code of other people's connectors: what an agent gives a QAction without asking.</summary>
public class OtherConnectorsTests
{
    [Test]
    public async Task Run_NewtonsoftThatAnAgentHas_MakesObjects()
    {
        const string Code = "using Newtonsoft.Json; using Skyline.DataMiner.Scripting; public class Item { public string Name { get; set; } public double? Value { get; set; } }"
            + "public class QAction { public static void Run(SLProtocol protocol) { var item = JsonConvert.DeserializeObject<Item>(\"{\\\"name\\\":\\\"a\\\"}\"); protocol.SetParameter(1, item.Name + JsonConvert.SerializeObject(item)); } }";
        await using var element = await Element.StartAsync(SmallProtocol.Load(SmallProtocol.QAction(1, Code, "triggers=\"4\" dllImport=\"Newtonsoft.Json.dll\"")), new ElementOptions());
        await element.SetParameterAsync(4, "go");
        await Limit.UntilAsync(() => element.Value(1) is string { Length: > 0 }, "the QAction ran");
        Assert.That(element.Value(1), Is.EqualTo("a{\"Name\":\"a\",\"Value\":null}"));
    }

    [Test]
    public void Load_UsingOfSlnetThatNothingNeeds_Compiles()
    {
        const string Code = "using Skyline.DataMiner.Net.Exceptions;\nusing Skyline.DataMiner.Net.Messages;\nusing Interop.SLDms;\nusing Skyline.DataMiner.Scripting;\n"
            + "public class QAction { public static void Run(SLProtocol protocol) { protocol.NotifyProtocol((int)NotifyType.NT_GET_INDEXES, 1, null); } }";
        Assert.That(SmallProtocol.Load(SmallProtocol.QAction(1, Code)).Protocol.QActions, Has.Count.EqualTo(1));
    }

    [Test]
    public void Load_TypeOfSlnet_IsRefusedWithItsLine()
    {
        const string Code = "using Skyline.DataMiner.Net.Exceptions;\nusing Skyline.DataMiner.Scripting;\npublic class QAction { public static void Run(SLProtocol protocol) { throw new DataMinerException(); } }";
        var problem = Assert.Throws<RefusalException>(() => SmallProtocol.Load(SmallProtocol.QAction(1, Code)))!.Problems.Single();
        Assert.That(problem.Message, Does.Contain("DataMinerException").And.EndsWith("It may be of SLNet or another library that only an agent has: the emulator cannot run it."));
    }

    [Test]
    public void Load_QActionThatCannotRun_IsLeftOutOnRequest()
    {
        const string Good = "using Skyline.DataMiner.Scripting; public class QAction { public static void Run(SLProtocol protocol) { } }";
        var package = SmallProtocol.Load(SmallProtocol.QAction(1, "using Skyline.DataMiner.Net.Exceptions; public class QAction : DataMinerException { }") + SmallProtocol.QAction(2, Good), leavesOut: true);
        Assert.Multiple(() =>
        {
            Assert.That(package.Protocol.QActions.Select(qaction => qaction.Id), Is.EqualTo(new[] { 2 }));
            Assert.That(package.Protocol.LeftOut, Has.Some.Contains("QAction 1 does not compile"));
        });
    }

    [Test]
    public void Load_AssemblyThatOnlyAnAgentMayHave_IsCompiledWithoutAndTold()
    {
        const string Code = "using Skyline.DataMiner.Scripting; public class QAction { public static void Run(SLProtocol protocol) { } }";
        var package = SmallProtocol.Load(SmallProtocol.QAction(1, Code, "triggers=\"4\" dllImport=\"SLProtoBufLibrary.dll\""));
        Assert.That(package.Warnings.Messages(), Has.One.Contains("imports 'SLProtoBufLibrary.dll', which an agent may have"));
    }

    [TestCase("A/B")]
    [TestCase("A: B, C")]
    public void Load_NameThatNoFileCanHave_Compiles(string name)
    {
        const string Library = "public class Library { public static int One() { return Parameter.text; } }";
        const string Code = "using Skyline.DataMiner.Scripting; public class QAction { public static void Run(SLProtocolExt protocol) { protocol.Text = Library.One(); } }";
        var qactions = SmallProtocol.QAction(1, "using Skyline.DataMiner.Scripting; " + Library, "options=\"precompile\"") + SmallProtocol.QAction(2, Code, "triggers=\"4\" dllImport=\"[ProtocolName].[ProtocolVersion].QAction.1.dll\"");
        Assert.That(SmallProtocol.Load(qactions, name: name).Protocol.QActions, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Run_ContextMenu_GetsWhatWasChosen()
    {
        const string Code = "using Skyline.DataMiner.Scripting; public class QAction { public static void Run(SLProtocolExt protocol, object contextMenu) { var data = (string[])contextMenu; protocol.SetParameter(1, data.Length + data[1]); } }";
        await using var element = await Element.StartAsync(SmallProtocol.Load(SmallProtocol.QAction(1, Code)), new ElementOptions());
        await element.SetParameterAsync(4, "delete");
        await Limit.UntilAsync(() => Equals(element.Value(1), "2delete"), "the QAction ran");
    }

    [TestCase("protocol.SLNet.ToString();", "An agent's SLProtocol has that member")]
    [TestCase("protocol.NoSuchMember();", "'SLProtocol' does not contain a definition for 'NoSuchMember'")]
    public void Load_MemberOfSLProtocolThatIsNotHere_IsToldAsWhatItIs(string code, string message)
    {
        var exception = Assert.Throws<RefusalException>(() => SmallProtocol.Load(SmallProtocol.QAction(1, $"using Skyline.DataMiner.Scripting; public class QAction {{ public static void Run(SLProtocol protocol) {{ {code} }} }}")));
        Assert.Multiple(() =>
        {
            Assert.That(exception!.Problems.Single().Message, Does.Contain(message));
            Assert.That(exception.Problems.Single().Message.Contains("An agent's SLProtocol", StringComparison.Ordinal), Is.EqualTo(code.Contains("SLNet", StringComparison.Ordinal)));
        });
    }
}
