using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

public class SecretTextsTests
{
    [TestCase("Bearer abc.def", "Bearer abc.def|abc.def")]
    [TestCase("  Bearer   abc.def ", "Bearer   abc.def|abc.def")]
    [TestCase("abc.def", "abc.def")]
    [TestCase("Basic dXNlcjpwYTpzcw==", "Basic dXNlcjpwYTpzcw==|dXNlcjpwYTpzcw==|user:pa:ss|pa:ss")]
    [TestCase("basic dXNlcjpwYTpzcw==", "basic dXNlcjpwYTpzcw==|dXNlcjpwYTpzcw==|user:pa:ss|pa:ss")]
    [TestCase("Basic dXNlcjpwYTpzcw", "Basic dXNlcjpwYTpzcw|dXNlcjpwYTpzcw|user:pa:ss|pa:ss", Description = "Without the last signs.")]
    [TestCase("Basic dTpww6Rzcw==", "Basic dTpww6Rzcw==|dTpww6Rzcw==|u:p\u00E4ss|p\u00E4ss|u:p\u00C3\u00A4ss|p\u00C3\u00A4ss")]
    [TestCase("Basic dTpw5HNz", "Basic dTpw5HNz|dTpw5HNz|u:p\uFFFDss|p\uFFFDss|u:p\u00E4ss|p\u00E4ss", Description = "In Latin-1.")]
    [TestCase("Basic user:pass", "Basic user:pass|user:pass")]
    [TestCase("Basic YW55", "Basic YW55|YW55|any")]
    [TestCase("Token token=\"abc\", nonce=\"def\"", "Token token=\"abc\", nonce=\"def\"|token=\"abc\", nonce=\"def\"|abc")]
    [TestCase("", "")]
    [TestCase(null, "")]
    public void OfHeader_Value_IsEachPartThatIsSecret(string header, string expected) =>
        Assert.That(SecretTexts.OfHeader(header).Where(text => text.Length > 0).Distinct(), Is.EqualTo(expected.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    [TestCase("ws://h/x?token=abc%2Fd&b=1&api-key=xyz", "abc%2Fd|xyz")]
    [TestCase("ws://h/x?b=1", "")]
    [TestCase("ws://h/token=a", "")]
    public void OfAddress_Query_IsWhatIsHiddenWhereItIsShown(string url, string expected) =>
        Assert.That(SecretTexts.OfAddress(WebSocketUrl.Parse(url)), Is.EqualTo(expected.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    [Test]
    public void OfAddress_None_IsNothing() => Assert.That(SecretTexts.OfAddress(null), Is.Empty);
}
