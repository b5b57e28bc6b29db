using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Values;

/// <summary>How strings are held in a protocol with the code page of the agent and in one with unicode.</summary>
public class EncodingTests
{
    [TestCase(false, new byte[] { 0x61, 0xE9 })]
    [TestCase(true, new byte[] { 0x61, 0x00, 0xE9, 0x00 })]
    public async Task SetParameter_Text_IsHeldInTheCodePageOrAsUtf16(bool isUnicode, byte[] expected)
    {
        await using var engine = Start(isUnicode);
        engine.Script().SetParameter(13, "aé");
        Assert.That(((object[])engine.Script().GetData("PARAMETER", 13)).Select(item => (byte)item), Is.EqualTo(expected));
    }

    [TestCase(false, "ab")]
    [TestCase(true, "\u6261")]
    public async Task GetParameter_BytesOfAResponse_AreReadInTheCodePageOrAsUtf16(bool isUnicode, string expected)
    {
        await using var engine = Start(isUnicode);
        await engine.ReceiveAsync(1, "ab");
        await Limit.UntilAsync(() => engine.Text(13) is not null, "the message arrived");
        Assert.That(engine.Script().GetParameter(13), Is.EqualTo(expected));
    }

    [Test]
    public async Task SetParameter_NumberInUnicode_StaysOneBytePerDigit()
    {
        await using var engine = Start(isUnicode: true);
        engine.Script().SetParameter(16, 12);
        Assert.That(((object[])engine.Script().GetData("PARAMETER", 16)).Select(item => (byte)item), Is.EqualTo("12"u8.ToArray()));
    }

    private static Engine Start(bool isUnicode) => new(Fixture.Protocol("messages") with { IsUnicode = isUnicode });
}
