using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Loading;

/// <summary>Connections that are declared with Type, PortSettings and Ports.</summary>
public class PortReaderTests
{
    [TestCase("virtual", ConnectionKind.Virtual)]
    [TestCase("http", ConnectionKind.Http)]
    [TestCase(" HTTP ", ConnectionKind.Http)]
    public void Read_Type_IsTheMainConnection(string type, ConnectionKind kind) =>
        Assert.That(SmallProtocol.Read(string.Empty, $"<Type relativeTimers=\"true\">{type}</Type>").Connections[0].Kind, Is.EqualTo(kind));

    [Test]
    public void Read_PortSettings_AreTheDefaultsOfTheWizard()
    {
        const string Settings = "<PortSettings name=\"HTTP Connection\"><BusAddress><DefaultValue>byPassProxy</DefaultValue></BusAddress><IPport><DefaultValue>8080</DefaultValue></IPport>"
            + "<TimeoutTime><DefaultValue>9000</DefaultValue></TimeoutTime><Retries><DefaultValue>0</DefaultValue></Retries><PortTypeSerial><Disabled>true</Disabled></PortTypeSerial></PortSettings>";
        var connection = SmallProtocol.Read(Settings, "<Type>http</Type>").Connections[0];
        Assert.Multiple(() =>
        {
            Assert.That((connection.Name, connection.DefaultPort, connection.Timeout, connection.Retries), Is.EqualTo(("HTTP Connection", (int?)8080, TimeSpan.FromSeconds(9), 0)));
            Assert.That(SmallProtocol.Read(string.Empty, "<Type>http</Type>").Connections[0].Retries, Is.EqualTo(3));
        });
    }

    [Test]
    public void Read_AdvancedType_AddsConnectionsWithTheirPorts()
    {
        const string Ports = "<Ports><PortSettings name=\"Second\"><IPport><DefaultValue>2</DefaultValue></IPport></PortSettings><PortSettings name=\"First\"><IPport><DefaultValue>1</DefaultValue></IPport></PortSettings></Ports>";
        var connections = SmallProtocol.Read(Ports, "<Type advanced=\"http:First;http:Second\">virtual</Type>").Connections;
        Assert.That(connections.Values.Select(item => (item.Id, item.Name, item.Kind, item.DefaultPort)), Is.EqualTo(new (int, string, ConnectionKind, int?)[]
        {
            (0, string.Empty, ConnectionKind.Virtual, null), (1, "First", ConnectionKind.Http, 1), (2, "Second", ConnectionKind.Http, 2),
        }));
    }

    [TestCase("<Type options=\";unicode\">virtual</Type>", true)]
    [TestCase("<Type options=\"disableViewRefresh\">virtual</Type>", false)]
    public void Read_OptionsOfTheType_AreThoseOfTheProtocol(string type, bool isUnicode) => Assert.That(SmallProtocol.Read(string.Empty, type).IsUnicode, Is.EqualTo(isUnicode));

    [TestCase("<Type>snmpv2</Type>", "Connection 0 is of the type 'snmpv2': the emulator cannot run it; it runs virtual and http.")]
    [TestCase("<Type advanced=\"smart-serial single:S\">http</Type>", "Connection 1 is of the type 'smart-serial single': the emulator cannot run it; it runs virtual and http.")]
    [TestCase("<Type options=\"exportProtocol:Child:500\">virtual</Type>", "The option 'exportProtocol:Child:500' of Type makes virtual elements (DVEs): the emulator cannot run it.")]
    [TestCase("<Type>http</Type><Connections><Connection id=\"0\"><Http /></Connection></Connections>", "The protocol has Connections and Type: keep one of them.")]
    public void Read_WhatTheEmulatorCannotRun_IsRefusedInOneLine(string type, string message) =>
        Assert.That(SmallProtocol.Try(string.Empty, type).Problems.All.Messages(), Is.EqualTo(new[] { message }));

    [Test]
    public void Read_SnmpInEveryParameter_IsRefusedOnce()
    {
        const string Param = "<Param id=\"{0}\"><Name>P{0}</Name><Type>read</Type><SNMP><Enabled>true</Enabled></SNMP></Param>";
        var body = $"<Params>{string.Concat(Enumerable.Range(1, 30).Select(id => Param.Replace("{0}", $"{id}", StringComparison.Ordinal)))}</Params>";
        Assert.That(SmallProtocol.Try(body).Problems.All.Messages(), Is.EqualTo(new[] { "SNMP: the emulator cannot run it." }));
    }

    [Test]
    public void Read_EmptyType_IsTakenAsVirtualAndTold()
    {
        var (protocol, problems) = SmallProtocol.Try(string.Empty, "<Type relativeTimers=\"true\" />");
        Assert.Multiple(() =>
        {
            Assert.That(protocol!.Connections[0].Kind, Is.EqualTo(ConnectionKind.Virtual));
            Assert.That(problems.All, Is.Empty);
            Assert.That(problems.Warnings.Messages(), Has.One.StartsWith("The Type of the protocol is empty"));
        });
    }

    [TestCase("10.1.0.0 - 9966", 10, 1, 0)]
    [TestCase("10.0.3.0-8964", 10, 0, 3)]
    [TestCase("10.4.0.0 - 14003", 10, 4, 0)]
    [TestCase("10.5.12.0 - 168432", 10, 5, 12)]
    public void Read_MinimumRequiredVersion_HasBuildsOfFourToSixDigits(string text, int major, int minor, int release) => Assert.That(
        SmallProtocol.Read($"<Compliancies><MinimumRequiredVersion>{text}</MinimumRequiredVersion></Compliancies>").MinimumVersion, Is.EqualTo(new ConnectorEmulator.Versions.DataMinerVersion(major, minor, release)));
}
