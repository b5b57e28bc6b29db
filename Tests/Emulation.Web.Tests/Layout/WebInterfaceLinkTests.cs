using ConnectorEmulator.Web.Layout;
using ConnectorEmulator.Web.Tests.Support;

namespace ConnectorEmulator.Web.Tests.Layout;

public sealed class WebInterfaceLinkTests
{
    [TestCase("http://[Polling Ip]/", "http://10.0.0.7:8050", "http://10.0.0.7/")]
    [TestCase("http://[POLLING IP]:81/x", "10.0.0.7", "http://10.0.0.7:81/x")]
    [TestCase("http://[Polling Ip]/", "ws://device", "http://device/")]
    [TestCase("https://fixed.example/", "", "https://fixed.example/")]
    [TestCase("http://[id:1]/", "", "http://written/")]
    [TestCase("http://[Polling Ip]/", "", null)]
    [TestCase("http://[id:9]/", "10.0.0.7", null)]
    [TestCase("http://[id:999]/", "10.0.0.7", null)]
    [TestCase("javascript:alert(1)", "10.0.0.7", null)]
    [TestCase("file:///etc/passwd", "10.0.0.7", null)]
    [TestCase("no address", "10.0.0.7", null)]
    public async Task Resolve_Target_GivesAnAddressOrNone(string target, string connection, string? expected)
    {
        await using var element = await PageElement.StartAsync(RunningElement.Options(0, connection));
        await element.SetParameterAsync(51, "written");

        Assert.That(WebInterfaceLink.Resolve(target, element)?.ToString(), Is.EqualTo(expected));
    }
}
