using Skyline.Protocol;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

public class AddressBookTests
{
    private readonly AddressBook addresses = new() { Element = WebSocketUrl.Parse("ws://element:80/x") };

    [Test]
    public void Current_NothingEntered_IsTheElement()
    {
        Assert.That(addresses.Current, Is.EqualTo(addresses.Element));
        Assert.That(addresses.CurrentKind, Is.EqualTo(AddressKind.Element));
    }

    [TestCase("", false)]
    [TestCase(null, false)]
    [TestCase("ws://element:80/x", false)]
    [TestCase("ws://former-element:80/x", true)]
    public void IsOutdated_AddressOfTheElementChanged_IsNoticed(string saved, bool isOutdated)
    {
        addresses.Resume(saved);

        Assert.That(addresses.IsOutdated, Is.EqualTo(isOutdated));
    }

    [Test]
    public void Resume_OnTheBackup_StaysThere()
    {
        addresses.SetBackup(WebSocketUrl.Parse("ws://backup:80/x"));
        addresses.Resume("ws://backup:80/x");

        Assert.That(addresses.CurrentKind, Is.EqualTo(AddressKind.Backup));
        Assert.That(addresses.IsOutdated, Is.False);
    }

    [Test]
    public void SetBackup_RemovedWhileInUse_GoesBackAndSaysSo()
    {
        addresses.SetBackup(WebSocketUrl.Parse("ws://backup:80/x"));
        addresses.UseOther();
        Assert.That(addresses.IsBackupInUse, Is.True);

        Assert.That(addresses.SetBackup(null), Is.True);
        Assert.That(addresses.Current, Is.EqualTo(addresses.Element));
    }

    [Test]
    public void SetMain_NoneWithoutAnAddressOfTheElement_IsRefused()
    {
        addresses.Element = null;

        Assert.That(() => addresses.SetMain(null), Throws.TypeOf<RefusedException>().With.Message.Contains("empty"));
    }

    [TestCase("10.0.0.4:80;ws://10.0.0.5:8050", "ws://10.0.0.5:8050/x")]
    [TestCase("10.0.0.4:80;wss://10.0.0.5:443", "wss://10.0.0.5:443/x")]
    [TestCase("10.0.0.4:80;10.0.0.5:8050", "ws://10.0.0.5:8050/x")]
    [TestCase("10.0.0.4:80;", null)]
    [TestCase("10.0.0.4:80", null)]
    [TestCase(null, null)]
    public void ElementAddress_OfTheSecondConnection_IsCompleted(string wizard, string complete)
    {
        Assert.That(ElementAddress.Read(wizard, "/x")?.Text, Is.EqualTo(complete));
    }

    [TestCase(";http://10.0.0.5", "starts with http://")]
    [TestCase(";127.000.000.010:80", "leading zeros")]
    public void ElementAddress_ThatCannotBeUsed_IsRefused(string wizard, string reason)
    {
        Assert.That(() => ElementAddress.Read(wizard, "/x"), Throws.TypeOf<RefusedException>().With.Message.Contains(reason));
    }
}
