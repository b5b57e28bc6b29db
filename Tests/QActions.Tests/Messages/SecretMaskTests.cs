using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Messages;

public class SecretMaskTests
{
    private const string Secret = "Op3n \"s/same+\" <i>";
    private readonly SecretMask mask = new();

    public SecretMaskTests()
    {
        mask.Learn([Secret, "S3same"]);
    }

    [TestCase("token=" + Secret + "!", "token=***!")]
    [TestCase("TOKEN=OP3N \"S/SAME+\" <I>", "TOKEN=***")]
    [TestCase("""{"token":"Op3n \"s/same+\" <i>"}""", """{"token":"***"}""")]
    [TestCase("""{"token":"Op3n \"s\/same+\" <i>"}""", """{"token":"***"}""")]
    [TestCase("""{"token":"Op3n \u0022s/same\u002B\u0022 \u003ci\u003E"}""", """{"token":"***"}""")]
    [TestCase("""{"token":"\u004f\u0070\u0033\u006e\u0020\u0022\u0073/same+\" <i>"}""", """{"token":"***"}""")]
    [TestCase("""{"echo":"{\"token\":\"Op3n \\\"s/same+\\\" <i>\"}"}""", """{"echo":"{\"token\":\"***\"}"}""")]
    [TestCase("<b>Op3n &quot;s/same+&quot; &lt;i&gt;</b>", "<b>***</b>")]
    [TestCase("Op3n &#34;s/same&#x2b;&#x0022; &lt;i&gt;&amp;", "***&amp;")]
    [TestCase("/x?t=Op3n%20%22s%2fsame%2B%22%20%3Ci%3E&y=1", "/x?t=***&y=1")]
    [TestCase("/x?t=Op3n%2520%2522s%252Fsame%252B%2522%2520%253Ci%253E&y=1", "/x?t=***&y=1")]
    [TestCase("%7B\\u0022Op3n&#32;%22s/same+%22 <i>", "%7B\\u0022***")]
    [TestCase("T3AzbiAicy9zYW1lKyIgPGk+", "***")]
    [TestCase("UzNzYW1l UzNzYW1l", "*** ***")]
    [TestCase("00 53337361 6D65", "00 53337361 6D65")]
    [TestCase("0053337361" + "6D65ff", "00***ff")]
    [TestCase("xS3sameS3same.", "x***.")]
    [TestCase("S3same S3same", "*** ***")]
    [TestCase("S3sam", "S3sam")]
    [TestCase("100 % \\ & \\u12 %4 &#; &", "100 % \\ & \\u12 %4 &#; &")]
    [TestCase("", "")]
    [TestCase(null, null)]
    public void Hide_AnySpelling_IsHidden(string text, string expected) => Assert.That(mask.Hide(text), Is.EqualTo(expected));

    [TestCase("key: S3sam\u2026", "key: ***\u2026")]
    [TestCase("key: S3s\u2026", "key: S3s\u2026", Description = "Three characters are not secret.")]
    [TestCase("key: Op3n \\\"s\\\u2026", "key: ***\u2026")]
    [TestCase("key: Op3n %22s%2\u2026", "key: ***\u2026")]
    [TestCase("key: Op3n \\u0022s\\u00\u2026", "key: ***\u2026")]
    [TestCase("S3samX\u2026", "S3samX\u2026")]
    [TestCase("\u2026", "\u2026")]
    public void Hide_TextThatWasCutWithinASecret_HidesTheRest(string text, string expected) => Assert.That(mask.Hide(text), Is.EqualTo(expected));

    [Test]
    public void Hide_SecretThatLooksEscaped_IsHiddenAsItIs()
    {
        mask.Learn(["a%2Fb\\\"c&amp;"]);

        Assert.That(mask.Hide("<a%2Fb\\\"c&amp;>"), Is.EqualTo("<***>"));
        Assert.That(mask.Hide("<a/b\"c&>"), Is.EqualTo("<***>"), "the device took the escapes out");
    }

    [Test]
    public void Learn_ShortText_IsNoSecret()
    {
        mask.Learn(["abc", string.Empty]);

        Assert.That(mask.Hide("abc"), Is.EqualTo("abc"));
    }

    [Test]
    public void Learn_ManySecrets_ForgetsTheOldestAndNotTheOnesInUse()
    {
        for (var i = 1000; i < 1100; i++)
        {
            mask.Learn(["inuse", "token" + i]);
        }

        Assert.That(mask.Hide("inuse token1099 token1098"), Is.EqualTo("*** *** ***"));
        Assert.That(mask.Hide("token1000"), Is.EqualTo("token1000"));
    }
}
