using Skyline.Protocol.Dialects.Definitions.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Messages;

public class HashTests : TemplateFixture
{
    // FIPS 180-2, appendix B.1.
    [TestCase("sha256.hex", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [TestCase("sha256.base64", "abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")]
    [TestCase("sha256.hex", "é", "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c")]
    public void Of_Text_IsItsHash(string name, string secret, string expected)
    {
        Secret = secret;
        Reopen();

        Assert.That(Hash.Parse(name, "{secret}", Scope(TemplateUse.Step)).Of(new MessageValues(Source)).AsText(), Is.EqualTo(expected));
    }

    [Test]
    public void Of_AVariableThatIsMissing_IsNone() =>
        Assert.That(Hash.Parse("sha256.hex", "{secret}{var.x}", Scope(TemplateUse.Step)).Of(new MessageValues(Source)).IsNone);

    [Test]
    public void Parse_AnotherHash_IsRefused()
    {
        var mistake = Assert.Throws<TemplateMistakeException>(() => Hash.Parse("md5.hex", "x", Scope(TemplateUse.Step)));

        Assert.That(mistake.Message, Is.EqualTo("'md5.hex' is no hash; known: sha256.base64, sha256.hex"));
    }
}
