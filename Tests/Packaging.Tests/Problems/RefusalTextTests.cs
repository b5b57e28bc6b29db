using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Packaging.Tests.Problems;

internal sealed class RefusalTextTests
{
    [TestCase(1, 1, "1")]
    [TestCase(50, 50, "50")]
    [TestCase(51, 51, "... and 1 more; mend these first.")]
    [TestCase(1000, 51, "... and 950 more; mend these first.")]
    public void Of_Problems_ListsTheFirst50AndHowManyMore(int count, int lines, string last)
    {
        var text = RefusalText.Of([.. Enumerable.Range(1, count).Cast<object>()]).Split(Environment.NewLine);

        Assert.That((text.Length, text[^1]), Is.EqualTo((lines, last)));
    }
}
