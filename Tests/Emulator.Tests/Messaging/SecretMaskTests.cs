using Skyline.DataMiner.WebSocketDriver.Emulator.Messaging;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Messaging;

public sealed class SecretMaskTests
{
    [TestCase("token=open \"sesame\"", "token=••••••••")]
    [TestCase("{\"token\":\"open \\\"sesame\\\"\"}", "{\"token\":\"••••••••\"}")]
    [TestCase("{\"token\":\"open \\u0022sesame\\u0022\"}", "{\"token\":\"••••••••\"}")]
    [TestCase("GET /x?token=open%20%22sesame%22&y", "GET /x?token=••••••••&y")]
    [TestCase("006F70656E2022736573616D6522FF", "00••••••••FF")]
    [TestCase("opened", "opened")]
    public void Apply_PasswordInAnyForm_IsHidden(string text, string expected) => Assert.That(SecretMask.Apply(text, ["open \"sesame\""]), Is.EqualTo(expected));

    [Test]
    public void Apply_NoPassword_ChangesNothing() => Assert.That(SecretMask.Apply("text", []), Is.EqualTo("text"));
}
