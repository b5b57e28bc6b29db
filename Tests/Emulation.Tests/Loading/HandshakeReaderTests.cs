using ConnectorEmulator.Loading;
using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Loading;

/// <summary>In the session of an opening handshake every value comes from a parameter, and url is the id of one.</summary>
public class HandshakeReaderTests
{
    [TestCase("url=\"8\"", "", 8)]
    [TestCase("url=\" 8 \"", "", 8)]
    [TestCase("pid=\"8\"", "", 8)]
    [TestCase("url=\"/\"", "/", null)]
    public void Read_RequestOfAHandshake_NamesTheParameterOfThePath(string attribute, string literal, int? parameter) =>
        Assert.That(Read("pid=\"8\"", attribute).Sessions[25].Requests[0].Target, Is.EqualTo(new TextSource(literal, parameter)));

    [TestCase("url=\"/x-nmos/events\"", "url is the id of the parameter that holds the path: '/x-nmos/events' is not one")]
    [TestCase("url=\"ws://10.0.0.5/\"", "url is the id of the parameter that holds the path: 'ws://10.0.0.5/' is not one")]
    [TestCase("url=\"98\"", "Session 25 uses parameter 98, which does not exist")]
    public void Read_LiteralUrlOfAHandshake_IsRefused(string attribute, string problem) => Assert.That(Refuse("pid=\"8\"", attribute), Has.One.Contains(problem));

    [Test]
    public void Read_LiteralHeaderOfAHandshake_IsRefused() =>
        Assert.That(Refuse("pid=\"9\" />", ">Bearer abc</Header>"), Is.EqualTo(new[] { "Session 25 is a WebSocket handshake, in which the value of a header comes from a parameter: put 'Bearer abc' into one, and name it with the attribute pid of Authorization." }));

    [TestCase("Sec-WebSocket-Key")]
    [TestCase("connection")]
    public void Read_HeaderThatTheClientWritesItself_IsRefused(string header) => Assert.That(Refuse("Authorization", header), Has.One.Contains($"sets the header {header}, which the emulator's WebSocket client writes itself"));

    [Test]
    public void Read_UrlOfAnHttpSession_IsThePath()
    {
        var session = "</Connections>\n<HTTP><Session id=\"1\"><Connection id=\"1\"><Request verb=\"GET\" url=\"10\"><Headers><Header key=\"Accept\">text/plain</Header></Headers></Request></Connection></Session></HTTP>";
        var protocol = ProtocolReader.Read(Fixture.Xml("changes").Replace("</Connections>", session, StringComparison.Ordinal), "x");
        Assert.That(protocol.Sessions[1].Requests[0].Target, Is.EqualTo(new TextSource("10", null)));
    }

    private static ProtocolDefinition Read(string before, string after) => ProtocolReader.Read(Edit(before, after), "socket.xml");

    private static IEnumerable<string> Refuse(string before, string after) =>
        Assert.Throws<RefusalException>(() => Read(before, after))!.Problems.Select(problem => problem.Message);

    private static string Edit(string before, string after)
    {
        var xml = Fixture.Xml("socket");
        Assert.That(xml, Does.Contain(before));
        return xml.Replace(before, after, StringComparison.Ordinal);
    }
}
