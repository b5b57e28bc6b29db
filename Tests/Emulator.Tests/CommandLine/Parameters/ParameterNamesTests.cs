using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tool.CommandLine.Parameters;

namespace ConnectorEmulator.Tool.Tests.CommandLine.Parameters;

public sealed class ParameterNamesTests
{
    private static readonly ProtocolDefinition Protocol = Read();

    [TestCase("51", 51)]
    [TestCase("rules", 51)]
    [TestCase("RULE TEXT", 51)]
    [TestCase("Inputs/Value/a", 152)]
    [TestCase("input values/102/a/b", 152)]
    [TestCase("Value", 152)]
    [TestCase("2", 2, Description = "it has no write: the element says so")]
    public void ForWriting_IdNameOrDescription_IsTheWriteParameter(string text, int id) =>
        Assert.That(Names.ForWriting(text).Parameter.Id, Is.EqualTo(id));

    [TestCase("Rule Text", 1)]
    [TestCase("51", 51)]
    [TestCase("Inputs", 100)]
    [TestCase("100/Name/a", 101)]
    [TestCase("Press Me", 56)]
    public void ForShowing_IdNameOrDescription_IsTheOneThatIsNotWritten(string text, int id) => Assert.That(Names.ForShowing(text).Parameter.Id, Is.EqualTo(id));

    [Test]
    public void ForWriting_KeyWithSlashes_IsTheWholeRest() => Assert.That(Names.ForWriting("Inputs/Value/a/b").Row, Is.EqualTo("a/b"));

    [Test]
    public void ForShowing_DescriptionOfSeveral_NamesThem() =>
        Assert.That(Refuse(Names.ForShowing, "same"), Is.EqualTo("'same' means several parameters; give the id of one: 3 (Other, read), 4 (Another, read), 102 (Value, column of Inputs)."));

    [TestCase("Test Reslut", "the protocol has no such parameter; correct the id, name or description. Did you mean 'Test Result'? The command 'describe' lists what there is.")]
    [TestCase("rulse", "the protocol has no such parameter; correct the id, name or description. Did you mean 'Rules'? The command 'describe' lists what there is.")]
    [TestCase("999", "the protocol has no such parameter; correct the id, name or description. The command 'describe' lists what there is.")]
    [TestCase("Inputs/Valeu/a", "the protocol has no such column; correct the id, name or description. Did you mean 'Value'? The command 'describe' lists what there is.")]
    [TestCase("Input/Value/a", "the protocol has no such table; correct the id, name or description. Did you mean 'Inputs'? The command 'describe' lists what there is.")]
    [TestCase("Key", "this is a column of table 100; show the table, or a cell: 100/101/KEY.")]
    public void ForShowing_WhatIsNotThere_SaysWhatMayBeMeant(string text, string expected) => Assert.That(Refuse(Names.ForShowing, text), Is.EqualTo(expected));

    private static ParameterNames Names => new(Protocol);

    private static string Refuse(Func<string, ParameterPlace> find, string text) => Assert.Throws<InputException>(() => find(text))!.Message;

    private static ProtocolDefinition Read()
    {
        using var folder = new TemporaryFolder();
        return ElementPackage.ReadProtocol(folder.Write("p.xml", NamedProtocol.Xml));
    }
}
