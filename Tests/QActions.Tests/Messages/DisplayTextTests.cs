using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Messages;

public class DisplayTextTests
{
    [Test]
    public void Clean_ControlCharacters_AreReplaced()
    {
        Assert.That(DisplayText.Clean("a\r\nb\u0000c\u0085"), Is.EqualTo("a\uFFFD\uFFFDb\uFFFDc\uFFFD"));
    }

    [TestCase("a\u2028b")]
    [TestCase("a\u2029b")]
    [TestCase("a\u202Eb")]
    [TestCase("a\u2066b")]
    public void Clean_LineBreaksAndMarksOfDirection_AreReplaced(string text)
    {
        Assert.That(DisplayText.Clean(text), Is.EqualTo("a\uFFFDb"));
    }

    [Test]
    public void Clean_HalfACharacter_IsReplaced()
    {
        Assert.That(DisplayText.Clean("a\uD83Db"), Is.EqualTo("a\uFFFDb"));
        Assert.That(DisplayText.Clean("\uDCFA\uD83D"), Is.EqualTo("\uFFFD\uFFFD"));
        Assert.That(DisplayText.Clean("\uD83D\uD83D\uDCFA"), Is.EqualTo("\uFFFD\uD83D\uDCFA"));
        Assert.That(DisplayText.Clean("\uD83D\uDCFA\uDCFA"), Is.EqualTo("\uD83D\uDCFA\uFFFD"));
    }

    [Test]
    public void Clean_CutInTheMiddleOfACharacter_LeavesNoHalf()
    {
        Assert.That(DisplayText.Clean("ab\U0001F4FAcd", 4), Is.EqualTo("ab\u2026"));
    }

    [Test]
    public void Clean_LongText_IsCutAndSaysSo()
    {
        var clean = DisplayText.Clean(new string('x', DisplayText.MaximumLength + 1));

        Assert.That(clean, Has.Length.EqualTo(DisplayText.MaximumLength));
        Assert.That(clean, Does.EndWith("x\u2026"));
    }

    [Test]
    public void Clean_TextThatFits_StaysAsItIs()
    {
        var text = new string('x', DisplayText.MaximumLength);

        Assert.That(DisplayText.Clean(text), Is.EqualTo(text));
        Assert.That(DisplayText.Clean(null), Is.Null);
    }
}
