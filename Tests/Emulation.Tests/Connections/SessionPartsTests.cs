using System.Text;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>Parameters and logins of HTTP sessions.</summary>
public class SessionPartsTests
{
    [TestCase("GET", "/list", "GET /list?a=1&b= x  DataMiner/1.0")]
    [TestCase("GET", "/list?c=3", "GET /list?c=3&a=1&b= x  DataMiner/1.0")]
    public async Task Parameters_OfAGet_AreItsQuery(string verb, string url, string request)
    {
        var (requests, _, _) = await RunAsync(verb, url, Pairs);
        Assert.That(requests.Single().Replace("%20", " ", StringComparison.Ordinal), Is.EqualTo(request));
    }

    [Test]
    public async Task Parameters_OfAPost_AreItsBodyAsTheyAre()
    {
        var (_, bodies, _) = await RunAsync("POST", "/list", Pairs);
        Assert.That(bodies, Is.EqualTo(new[] { "a=1&b= x" }));
    }

    [Test]
    public async Task Login_Credentials_AreSentAsBasic()
    {
        var (_, _, logins) = await RunAsync("GET", "/list", string.Empty, "loginMethod=\"credentials\" userName=\"me\" password=\"1\"");
        Assert.That(logins, Is.EqualTo(new[] { "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("me: x")) }));
    }

    [Test]
    public async Task Login_ParameterThatHoldsNothing_SendsNone()
    {
        var (_, _, logins) = await RunAsync("GET", "/list", string.Empty, "loginMethod=\"credentials\" userName=\"me\" password=\"2\"");
        Assert.That(logins, Is.Empty);
    }

    [TestCase("loginMethod=\"certificate\"", "The loginMethod 'certificate' of a session: the emulator cannot run it; it knows: credentials.")]
    [TestCase("proxyServer=\"p\"", "A session through a proxy: the emulator cannot run it.")]
    public void Session_WhatTheEmulatorCannotRun_IsRefused(string attributes, string message) =>
        Assert.That(SmallProtocol.Try(Body("GET", "/list", string.Empty, attributes), "<Type>http</Type>").Problems.All.Messages(), Has.One.StartsWith(message));

    private const string Pairs = "<Parameters><Parameter key=\"a\">1</Parameter><Parameter key=\"b\" pid=\"1\" /></Parameters>";

    private static string Body(string verb, string url, string parts, string attributes) =>
        "<Params><Param id=\"1\"><Name>X</Name><Type>read</Type><Interprete><DefaultValue> x</DefaultValue></Interprete></Param><Param id=\"2\"><Name>Y</Name><Type>read</Type></Param><Param id=\"3\"><Name>Status</Name><Type>read</Type></Param></Params>"
        + $"<HTTP><Session id=\"1\" name=\"S\" keepAlive=\"true\" {attributes}><Connection id=\"1\"><Request verb=\"{verb}\" url=\"{url}\">{parts}</Request><Response statusCode=\"3\" /></Connection></Session></HTTP>"
        + "<Groups><Group id=\"1\"><Name>G</Name><Content><Session>1</Session></Content></Group></Groups>"
        + "<Triggers><Trigger id=\"1\"><Name>T</Name><On>protocol</On><Time>after startup</Time><Type>action</Type><Content><Id>1</Id></Content></Trigger></Triggers>"
        + "<Actions><Action id=\"1\"><Name>A</Name><On id=\"1\">group</On><Type>execute</Type></Action></Actions>";

    private static async Task<(string[] Requests, string[] Bodies, string[] Logins)> RunAsync(string verb, string url, string parts, string attributes = "")
    {
        await using var server = await HttpTestServer.StartAsync();
        server.Answers["/list"] = "done";
        using var folder = new TemporaryFolder();
        var package = ElementPackage.Load(folder.Write("small.xml", SmallProtocol.Xml(Body(verb, url, parts, attributes), "<Type>http</Type>")));
        await using var element = await Element.StartAsync(package, RunningElement.Options(0, server.Url));
        await Limit.UntilAsync(() => Equals(element.Value(3), "HTTP/1.1 200 OK"), "the server answered");
        return ([.. server.Requests], [.. server.Bodies], [.. server.Authorizations]);
    }
}
