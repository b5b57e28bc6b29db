using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Messages;

internal sealed class FaultTextTests
{
    [TestCase(ReadFault.Malformed, "Malformed message of 3 bytes: abc")]
    [TestCase(ReadFault.TooDeep, "Too deeply nested message of 3 bytes: abc")]
    [TestCase(ReadFault.Oversized, "Oversized message of 3 bytes: abc")]
    public void Of_Fault_SaysWhichMessage(ReadFault fault, string text)
    {
        Assert.That(FaultText.Of(Is07Texts.Payload("abc"), fault), Is.EqualTo(text));
    }

    [Test]
    public void Of_FaultWithAReason_SaysIt()
    {
        Assert.That(FaultText.Of(Is07Texts.Payload("abc"), ReadFault.Malformed, "not JSON from character 1 on"), Is.EqualTo("Malformed message of 3 bytes, not JSON from character 1 on: abc"));
    }

    [Test]
    public void Of_HostileMessage_IsOneShortLine()
    {
        var message = "\r\n2026-11-22|forged line|\u2028\u202E\0" + new string('x', 100_000);
        var text = FaultText.Of(Is07Texts.Payload(message), ReadFault.Malformed);

        Assert.That(text, Has.Length.LessThan(300));
        Assert.That(text.Where(character => char.IsControl(character) || "\u2028\u202E".Contains(character)), Is.Empty);
    }

    [Test]
    public void Of_InvalidUtf8_ShowsReplacementCharacters()
    {
        Assert.That(FaultText.Of(Is07Texts.Payload([0x61, 0xFF, 0x62]), ReadFault.Malformed), Does.EndWith("a\uFFFDb"));
    }

    [Test]
    public void Of_Nothing_SaysSo()
    {
        Assert.That(FaultText.Of(new Payload(null), ReadFault.Malformed), Is.EqualTo("Malformed message of 0 bytes: "));
    }
}
