extern alias DiscoverSources;
extern alias SetRestAddress;

using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class SetRestAddressTests
{
    private readonly TestElement element = new();

    [Test]
    public void Run_Address_IsWhereTheDiscoveryAsks()
    {
        Enter("https://rest.example");
        DiscoverSources::QAction.Run(element.Protocol);

        Assert.That(element[Parameter.restaddress], Is.EqualTo("https://rest.example:443"));
        Assert.That(element[Parameter.restaddressinuse], Is.EqualTo("https://rest.example:443"));
    }

    [Test]
    public void Run_WrongAddress_IsRefused()
    {
        element[Parameter.restaddress] = "http://rest.example:80";
        Enter("rest.example");

        Assert.That(element[Parameter.restaddress], Is.EqualTo("http://rest.example:80"));
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("REST Address refused, nothing was changed: "));
    }

    [Test]
    public void Run_Nothing_FollowsTheWebSocket()
    {
        element[Parameter.restaddress] = "http://rest.example:80";
        Enter(" ");
        DiscoverSources::QAction.Run(element.Protocol);

        Assert.That(element[Parameter.restaddressinuse], Is.EqualTo("127.0.0.1:8050"));
    }

    private void Enter(string text)
    {
        element[Parameter.Write.restaddress] = text;
        SetRestAddress::QAction.Run(element.Protocol);
    }
}
