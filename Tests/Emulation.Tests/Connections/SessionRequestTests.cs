using System.IO.Compression;
using System.Text;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>
/// What a session sends and takes, byte for byte. Source: DataMiner documentation, "Implementing HTTP communication", and DataMiner protocol reference,
/// Protocol.HTTP.Session.Connection.Request and its parts.
/// </summary>
public class SessionRequestTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    [Test]
    public async Task Request_WithoutHeaders_HasThoseOfAnAgent()
    {
        var (heads, _) = await RunAsync("<Request url=\"/a\" />", Ok);
        Assert.That(heads.Single().Split("\r\n"), Is.SupersetOf(new[] { "GET /a HTTP/1.1", "User-Agent: DataMiner/1.0", "Connection: Keep-Alive", "Accept-Encoding: gzip, deflate" }));
    }

    [Test]
    public async Task Request_WithAnAgentsHeaders_HasItsOwnInstead()
    {
        var (heads, _) = await RunAsync("<Request url=\"/a\"><Headers><Header key=\"User-Agent\">me/2</Header><Header key=\"Connection\">close</Header></Headers></Request>", Ok);
        Assert.That(heads.Single(), Does.Contain("User-Agent: me/2\r\n").And.Contain("Connection: close\r\n").And.Not.Contain("DataMiner"));
    }

    [TestCase("GETT", "GETT /a HTTP/1.1")]
    [TestCase("P-UT", "GET /a HTTP/1.1")]
    [TestCase("", "GET /a HTTP/1.1")]
    public async Task Request_Verb_IsSentOrBecomesAGet(string verb, string line)
    {
        var (heads, _) = await RunAsync($"<Request verb=\"{verb}\" url=\"/a\" />", Ok);
        Assert.That(heads.Single(), Does.StartWith(line));
    }

    [TestCase("<Request verb=\"P-UT\" />", "The verb 'P-UT' holds more than letters: an agent sends a GET in its place, and so does the emulator.")]
    [TestCase("<Request><Data>x</Data><Parameters><Parameter key=\"a\">1</Parameter></Parameters></Request>", "A Request holds Data and Parameters: the Parameters alone are sent, by an agent and by the emulator.")]
    [TestCase("<Request verb=\"POST\"><Headers><Header key=\"Content-Length\">5</Header></Headers></Request>", "The header Content-Length is set by an agent itself, and by the emulator: leave it out.")]
    public void Request_WhatAnAgentPassesOver_IsTold(string request, string expected) =>
        Assert.That(Try(request).Warnings.Messages(), Is.EqualTo(new[] { expected }));

    [Test]
    public void Request_Connect_IsRefused() =>
        Assert.That(Try("<Request verb=\"CONNECT\" />").All.Messages(), Is.EqualTo(new[] { "The verb CONNECT is not supported, by an agent and by the emulator." }));

    [TestCase("text/plain", new byte[] { 0xC3, 0xA9 })]
    [TestCase("text/plain; charset=\"UTF-8\"", new byte[] { 0xC3, 0xA9 })]
    [TestCase("text/plain; charset=ISO-8859-1", new byte[] { 0xE9 })]
    public async Task Build_TextWithASpecialLetter_LeavesAsUtf8UnlessTheHeaderSaysOtherwise(string type, byte[] expected)
    {
        await using var engine = new Engine(SmallProtocol.Read(Body($"<Request verb=\"POST\"><Headers><Header key=\"Content-Type\"><![CDATA[{type}]]></Header></Headers><Data pid=\"2\" /></Request>"), "<Type>http</Type>"));
        engine.Script().SetParameter(2, "é");
        engine.Script().CheckTrigger(1);
        Assert.That(engine.Parts.Queues.Main.Queue.Find(1)!.Requests.Values.Single().Single().Body, Is.EqualTo(expected));
    }

    [Test]
    public async Task Build_GroupThatIsQueued_KeepsTheValuesOfThatMoment()
    {
        await using var engine = new Engine(SmallProtocol.Read(Body("<Request pid=\"2\" />"), "<Type>http</Type>"));
        engine.Script().SetParameter(2, "first");
        engine.Script().CheckTrigger(1);
        engine.Script().SetParameter(2, "second");
        Assert.That(engine.Parts.Queues.Main.Queue.Find(1)!.Requests.Values.Single().Single().Target, Is.EqualTo("first"));
    }

    [TestCase("connection=\"2\"", new[] { "/b" })]
    [TestCase("", new[] { "/a", "/b" })]
    public async Task Build_SessionOfAGroup_IsTheConnectionsThatItNames(string attribute, string[] expected)
    {
        var body = Body("<Request url=\"/a\" />").Replace("</Connection>", "</Connection><Connection id=\"2\"><Request url=\"/b\" /></Connection>", StringComparison.Ordinal);
        await using var engine = new Engine(SmallProtocol.Read(body.Replace("<Session>1", $"<Session {attribute}>1", StringComparison.Ordinal), "<Type>http</Type>"));
        engine.Script().CheckTrigger(1);
        Assert.That(engine.Parts.Queues.Main.Queue.Find(1)!.Requests.Values.Single().Select(request => request.Target), Is.EqualTo(expected));
    }

    [Test]
    public void Read_SessionWithoutTheConnectionThatAGroupNames_IsRefused() => Assert.That(
        SmallProtocol.Try(Body("<Request />").Replace("<Session>1", "<Session connection=\"3\">1", StringComparison.Ordinal), "<Type>http</Type>").Problems.All.Messages(),
        Is.EqualTo(new[] { "Group 1 runs connection 3 of session 1, which does not exist: add it, or correct the id." }));

    [Test]
    public async Task Response_HeaderThatComesTwice_IsJoinedByLines()
    {
        var (_, values) = await RunAsync("<Request url=\"/a\" />", "HTTP/1.1 200 OK\r\nX-Part: one\r\nX-Part: two\r\nContent-Length: 0\r\n\r\n");
        Assert.That(values.Header, Is.EqualTo("one\r\ntwo"));
    }

    [Test]
    public async Task Response_Compressed_IsInflated()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write("whole"u8);
        }

        var head = $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n";
        var (_, values) = await RunAsync("<Request url=\"/a\" />", head + Encoding.Latin1.GetString(packed.ToArray()));
        Assert.That(values.Content, Is.EqualTo("whole"));
    }

    [Test]
    public async Task Login_ServerThatAsksForDigest_IsAnsweredWithIt()
    {
        const string Challenge = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        var (heads, _) = await RunAsync("<Request url=\"/a\" />", [Challenge, Ok], "loginMethod=\"credentials\" userName=\"me\" password=\"secret\"");
        Assert.That((heads.Length, heads[0].Contains("Authorization: Basic ", StringComparison.Ordinal), heads[^1].Contains("Authorization: Digest username=\"me\"", StringComparison.Ordinal)), Is.EqualTo((2, true, true)));
    }

    [TestCase("true", true)]
    [TestCase("false", false)]
    public async Task Run_CertificateThatNobodyTrusts_IsTakenWhenThePortSaysSo(string skips, bool isTaken)
    {
        using var certificate = Certificates.SelfSigned();
        await using var server = new RawServer(_ => [RawServer.Bytes(Ok)], certificate);
        using var folder = new TemporaryFolder();
        var head = $"<Type>http</Type><PortSettings><SkipCertificateVerification><DefaultValue>{skips}</DefaultValue></SkipCertificateVerification></PortSettings>";
        var package = ElementPackage.Load(folder.Write("small.xml", SmallProtocol.Xml(Body("<Request url=\"/a\" />"), head)));
        await using var element = await Element.StartAsync(package, RunningElement.Options(0, $"https://{server.Authority}"));
        await Limit.UntilAsync(() => Equals(element.Value(3), "HTTP/1.1 200 OK") || element.Log.Lines.Any(line => line.Text.Contains("Session 1 (S) failed", StringComparison.Ordinal)), "the session ended");
        Assert.That(Equals(element.Value(3), "HTTP/1.1 200 OK"), Is.EqualTo(isTaken));
    }

    private static ProtocolProblems Try(string request) => SmallProtocol.Try(Body(request), "<Type>http</Type>").Problems;

    private static string Body(string request, string session = "") =>
        "<Params><Param id=\"2\"><Name>Value</Name><Type>read</Type></Param><Param id=\"3\"><Name>Status</Name><Type>read</Type></Param><Param id=\"4\"><Name>Header</Name><Type>read</Type></Param>"
        + "<Param id=\"5\"><Name>Content</Name><Type>read</Type></Param><Param id=\"6\"><Name>D</Name><Type>dummy</Type></Param></Params>"
        + $"<HTTP><Session id=\"1\" name=\"S\" {session}><Connection id=\"1\">{request}<Response statusCode=\"3\"><Headers><Header key=\"X-Part\" pid=\"4\" /></Headers><Content pid=\"5\" /></Response></Connection></Session></HTTP>"
        + "<QActions><QAction id=\"1\" name=\"Q\" encoding=\"csharp\" triggers=\"6\"><![CDATA[public static class QAction { public static void Run(Skyline.DataMiner.Scripting.SLProtocol p) { } }]]></QAction></QActions>"
        + "<Groups><Group id=\"1\"><Name>G</Name><Content><Session>1</Session></Content></Group></Groups>"
        + "<Triggers><Trigger id=\"1\"><Name>T</Name><On>protocol</On><Time>after startup</Time><Type>action</Type><Content><Id>1</Id></Content></Trigger></Triggers>"
        + "<Actions><Action id=\"1\"><Name>A</Name><On id=\"1\">group</On><Type>execute</Type></Action></Actions>";

    private static Task<(string[] Heads, (string? Header, string? Content) Values)> RunAsync(string request, string answer) => RunAsync(request, [answer]);

    private static async Task<(string[] Heads, (string? Header, string? Content) Values)> RunAsync(string request, string[] answers, string session = "")
    {
        var count = 0;
        await using var server = new RawServer(_ => [RawServer.Bytes(answers[Math.Min(Interlocked.Increment(ref count), answers.Length) - 1])]);
        using var folder = new TemporaryFolder();
        var package = ElementPackage.Load(folder.Write("small.xml", SmallProtocol.Xml(Body(request, session), "<Type>http</Type>")));
        await using var element = await Element.StartAsync(package, RunningElement.Options(0, $"http://{server.Authority}"));
        await Limit.UntilAsync(() => Equals(element.Value(3), "HTTP/1.1 200 OK"), "the server answered");
        await Limit.UntilAsync(() => element.Snapshot().Connections[0].FramesReceived > 0 && element.Value(5) is not null, "the answer was handled");
        return ([.. server.Requests], (element.Value(4) as string, element.Value(5) as string));
    }
}
