using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Loading;

/// <summary>The types of parameters, and their options.</summary>
public class ParameterReaderTests
{
    [TestCase("<Type>crc</Type>", "Parameters of the type 'crc' (serial): the emulator cannot run them.")]
    [TestCase("<Type id=\"9\">read bit</Type>", "Parameters of the type 'read bit' (serial): the emulator cannot run them.")]
    [TestCase("<Type>discreet info</Type>", "Parameters of the type 'discreet info' (a matrix): the emulator cannot run them.")]
    [TestCase("<Type options=\"headerTrailerLink=1\">read</Type>", "The option 'headerTrailerLink' of the Type of a Param (serial): the emulator cannot run it.")]
    public void Read_WhatTheEmulatorCannotRun_IsToldOnceForAll(string type, string message)
    {
        var parameters = string.Concat(Enumerable.Range(1, 3).Select(id => $"<Param id=\"{id}\"><Name>P{id}</Name>{type}</Param>"));
        Assert.That(SmallProtocol.Try($"<Params>{parameters}</Params>").Problems.All.Messages(), Is.EqualTo(new[] { message }));
    }

    [Test]
    public void Read_Matrix_IsToldAsOne() => Assert.That(
        SmallProtocol.Try("<Params><Param id=\"1\"><Name>M</Name><Type options=\"dimensions=8,8;columntypes=100:0-7\">array</Type></Param></Params>").Problems.All.Messages(),
        Is.EqualTo(new[] { "The option 'dimensions' of the Type of a Param (a matrix): the emulator cannot run it.", "The option 'columntypes' of the Type of a Param (a matrix): the emulator cannot run it." }));

    [Test]
    public void Read_ViewTableAndSnmpColumns_AreToldOnce()
    {
        const string Column = "<ColumnOption idx=\"{0}\" pid=\"{1}\" type=\"snmp\" options=\";view=10{1}\"/>";
        var columns = string.Concat(Enumerable.Range(0, 3).Select(index => Column.Replace("{0}", $"{index}", StringComparison.Ordinal).Replace("{1}", $"{index + 2}", StringComparison.Ordinal)));
        var parameters = string.Concat(Enumerable.Range(2, 3).Select(id => $"<Param id=\"{id}\"><Name>P{id}</Name><Type>read</Type></Param>"));
        Assert.That(
            SmallProtocol.Try($"<Params><Param id=\"1\"><Name>T</Name><Type>array</Type><ArrayOptions index=\"0\" options=\";view=1000\">{columns}</ArrayOptions></Param>{parameters}</Params>").Problems.All.Messages(),
            Is.EquivalentTo(new[]
            {
                "The option 'view' of ArrayOptions makes a view table: the emulator cannot run it.", "The option 'view' of columns makes a view table: the emulator cannot run it.",
                "Columns of the type 'snmp' (SNMP): the emulator cannot run them.",
            }));
    }

    [TestCase("<Virtual/>", "Virtual", 0)]
    [TestCase("<Type>http</Type>", "Http", 1)]
    [TestCase("<Type>virtual</Type>", "Virtual", 1)]
    public void Read_ConnectionWithAType_IsTakenAsIfItWereTheTag(string content, string kind, int warnings)
    {
        var (protocol, problems) = SmallProtocol.Try("<Params/>", $"<Connections><Connection id=\"0\" name=\"C\">{content}</Connection></Connections>");
        Assert.Multiple(() =>
        {
            Assert.That(problems.All, Is.Empty);
            Assert.That(protocol!.Connections[0].Kind.ToString(), Is.EqualTo(kind));
            Assert.That(problems.Warnings, Has.Exactly(warnings).Items);
        });
    }
}
