using Skyline.Protocol.Dialects.Definitions.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Messages;

public class HashTests : TemplateFixture
{
    // FIPS 180-2, appendix B.1.
    [TestCase(HashForm.Sha256Hex, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [TestCase(HashForm.Sha256Base64, "abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")]
    [TestCase(HashForm.Sha256Hex, "é", "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c")]
    public void Of_Text_IsItsHash(int form, string secret, string expected)
    {
        Secret = secret;
        Reopen();

        Assert.That(Hash.Of((HashForm)form, Text("{secret}"), new MessageValues(Source)).AsText(), Is.EqualTo(expected));
    }

    [Test]
    public void Of_AVariableThatIsMissing_IsNone() =>
        Assert.That(Hash.Of(HashForm.Sha256Hex, Text("{secret}{var.x}"), new MessageValues(Source)).IsNone);

    private TemplateText Text(string text) => TemplateText.Parse(text, Scope(TemplateUse.Step));
}
