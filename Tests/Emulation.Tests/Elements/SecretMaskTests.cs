using ConnectorEmulator.Elements;

namespace ConnectorEmulator.Tests.Elements;

public sealed class SecretMaskTests
{
    [TestCase("token=open \"sesame\"", "token=••••••••")]
    [TestCase("{\"token\":\"open \\\"sesame\\\"\"}", "{\"token\":\"••••••••\"}")]
    [TestCase("{\"token\":\"open \\u0022sesame\\u0022\"}", "{\"token\":\"••••••••\"}")]
    [TestCase("GET /x?token=open%20%22sesame%22&y", "GET /x?token=••••••••&y")]
    [TestCase("006F70656E2022736573616D6522FF", "00••••••••FF")]
    [TestCase("&quot; open &quot;sesame&quot; &quot;", "&quot; •••••••• &quot;")]
    [TestCase("b3BlbiAic2VzYW1lIg==", "••••••••")]
    [TestCase("opened", "opened")]
    public void Apply_PasswordInAnyForm_IsHidden(string text, string expected) => Assert.That(SecretMask.Apply(text, ["open \"sesame\""]), Is.EqualTo(expected));

    [TestCase("ws://h/x?token=abc&b=1", "ws://h/x?token=••••••••&b=1")]
    [TestCase("ws://h/x?b=1&API_KEY=abc#f", "ws://h/x?b=1&API_KEY=••••••••#f")]
    [TestCase("{\"url\":\"wss://h/x?sig=abc\"}", "{\"url\":\"wss://h/x?sig=••••••••\"}")]
    [TestCase("'ws://user:pass@h/x' refused", "'ws://••••••••@h/x' refused")]
    [TestCase("ws://h/x?monkey=abc", "ws://h/x?monkey=abc")]
    [TestCase("key=abc and a@b", "key=abc and a@b")]
    public void Apply_SecretOfAnAddress_IsHidden(string text, string expected) => Assert.That(SecretMask.Apply(text, []), Is.EqualTo(expected));

    [Test]
    public void Apply_NoPassword_ChangesNothing() => Assert.That(SecretMask.Apply("text", []), Is.EqualTo("text"));
}
