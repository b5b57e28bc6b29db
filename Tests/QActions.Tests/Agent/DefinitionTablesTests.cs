using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Session;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Agent;

public class DefinitionTablesTests
{
    private readonly HashSet<string> keys = ["of the definition before"];

    [Test]
    public void Replace_TickWroteTheRowsMeanwhile_TheyStay()
    {
        var element = new TestElement();
        element.Mock.Setup(protocol => protocol.GetKeys(It.IsAny<int>())).Returns((int table) => table == Parameter.Commands.tablePid ? [.. keys] : []);
        element.Mock.Setup(protocol => protocol.FillArray(It.IsAny<int>(), It.IsAny<List<object[]>>(), NotifyProtocol.SaveOption.Partial)).Returns(true)
            .Callback((int table, List<object[]> rows, NotifyProtocol.SaveOption _) => keys.UnionWith(table == Parameter.Commands.tablePid ? rows.Select(row => (string)row[0]) : []));
        element.Mock.Setup(protocol => protocol.DeleteRow(Parameter.Commands.tablePid, It.IsAny<string[]>())).Returns(0)
            .Callback((int _, string[] gone) => keys.ExceptWith(gone));
        var session = new ElementSession(new Is07Dialect(), new TestClock(), () => 0.5, []);
        Assert.That(DefinitionReader.TryRead("""{ "name": "n", "commands": [ { "name": "Zoom", "send": "zoom" } ], "read": [] }""", out var definition, out _));
        session.Use(definition);
        DefinitionTables.Write(new Element(element.Protocol, session));
        DefinitionTables.Replace(new Element(element.Protocol, session));

        Assert.That(keys, Is.EqualTo(new[] { "Zoom" }));
    }
}
