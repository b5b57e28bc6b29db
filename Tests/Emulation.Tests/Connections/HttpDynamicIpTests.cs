using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>The address of an HTTP connection that a parameter holds. Source: DataMiner documentation, "Dynamically changing the IP address and port number".</summary>
public class HttpDynamicIpTests
{
    private const string Body = """
        <Params>
          <Param id="1"><Name>Address</Name><Type options="dynamic ip">read</Type></Param><Param id="51" setter="true"><Name>Address</Name><Type>write</Type></Param>
          <Param id="3"><Name>Status</Name><Type>read</Type></Param><Param id="52"><Name>Go</Name><Type>write</Type></Param>
        </Params>
        <HTTP><Session id="1" name="S"><Connection id="1"><Request url="/a" /><Response statusCode="3" /></Connection></Session></HTTP>
        <QActions><QAction id="1" name="Q" encoding="csharp" triggers="52"><![CDATA[public static class QAction { public static void Run(Skyline.DataMiner.Scripting.SLProtocol p) { p.CheckTrigger(1); } }]]></QAction></QActions>
        <Groups><Group id="1"><Name>G</Name><Content><Session>1</Session></Content></Group></Groups>
        <Triggers><Trigger id="1"><Name>T</Name><Type>action</Type><Content><Id>1</Id></Content></Trigger></Triggers>
        <Actions><Action id="1"><Name>A</Name><On id="1">group</On><Type>execute</Type></Action></Actions>
        """;

    [TestCase("127.0.0.1")]
    [TestCase("http://127.0.0.1")]
    public async Task Run_AddressWithoutAPort_HasThatOfTheElement(string address)
    {
        await using var server = await HttpTestServer.StartAsync();
        using var folder = new TemporaryFolder();
        var package = ElementPackage.Load(folder.Write("small.xml", SmallProtocol.Xml(Body, "<Type>http</Type>")));
        await using var element = await Element.StartAsync(package, RunningElement.Options(0, $"https://127.0.0.1:{new Uri(server.Url).Port}"));
        await element.SetParameterAsync(51, address);
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => Equals(element.Value(3), "HTTP/1.1 200 OK"), "the server answered by HTTP");
    }
}
