using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>Triggers and actions that set each other off without end are ended, and the run knows.</summary>
public class NestingTests
{
    private const string Calling =
        "<Trigger id=\"1\"><Name>a</Name><Type>trigger</Type><Content><Id>2</Id><Id>2</Id></Content></Trigger><Trigger id=\"2\"><Name>b</Name><Type>trigger</Type><Content><Id>1</Id><Id>1</Id></Content></Trigger>";

    private const string Copying =
        "<Trigger id=\"1\"><Name>a</Name><On id=\"60\">parameter</On><Time>change</Time><Type>action</Type><Content><Id>1</Id></Content></Trigger>";

    private const string CopyAction = "<Actions><Action id=\"1\"><On id=\"60\">parameter</On><Type id=\"51\">copy</Type></Action></Actions>";

    [TestCase(Calling, "", "protocol.CheckTrigger(1);")]
    [TestCase(Copying, CopyAction, "protocol.SetParameter(60, \"x\");")]
    public async Task Run_TriggersThatSetEachOtherOff_AreEndedAndCountAsAFault(string triggers, string actions, string call)
    {
        var xml = "<Protocol><Name>Loop</Name><Version>1.0.0.1</Version><Connections><Connection id=\"0\" name=\"None\"><Virtual /></Connection></Connections><Params>"
            + "<Param id=\"51\"><Name>In</Name><Type>write</Type></Param><Param id=\"60\"><Name>Loop</Name><Type>write</Type></Param></Params>"
            + $"<Triggers>{triggers}</Triggers>{actions}<QActions><QAction id=\"51\" name=\"Begin\" encoding=\"csharp\" triggers=\"51\">using Skyline.DataMiner.Scripting; public class QAction {{ public static void Run(SLProtocol protocol) {{ {call} }} }}</QAction></QActions></Protocol>";
        await using var element = await Element.StartAsync(RunningElement.LoadXml(xml), new ElementOptions());
        await element.SetParameterAsync(51, "go").WaitAsync(Limit.Generous);
        Assert.That(element.Faults.Single(), Does.StartWith("Trigger ").And.Contain("set each other off 200 deep").And.Contain("QAction 51 (Begin)"));
    }
}
