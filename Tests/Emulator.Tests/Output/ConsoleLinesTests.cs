using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.Tests.Output;

public sealed class ConsoleLinesTests
{
    [TestCase(19, "0123456789012345678")]
    [TestCase(20, "012345678901234567…")]
    [TestCase(40, "012345678901234567…")]
    public void WriteShort_OnATerminal_TakesOneLineOnly(int length, string expected) =>
        Assert.That(Write(20, 12, lines => lines.WriteShort(Digits(length))), Is.EqualTo(expected + "\n"));

    [Test]
    public void WriteShort_PairOfSurrogatesAtTheEdge_IsNotSplit() =>
        Assert.That(Write(20, 12, lines => lines.WriteShort(Digits(17) + "😀😀")), Is.EqualTo(Digits(17) + "…\n"));

    [Test]
    public void WriteShort_NoTerminal_IsInFull()
    {
        using var output = new StringWriter { NewLine = "\n" };
        new ConsoleLines(output, Terminal.None).WriteShort(Digits(1000) + "\u001b[2J\nx");
        Assert.That(output.ToString(), Is.EqualTo(Digits(1000) + " [2J x\n"), "control characters never reach it");
    }

    [Test]
    public void Keep_OnATerminal_ComesAgainBeforeItScrollsAway()
    {
        var text = Write(80, 12, lines =>
        {
            lines.Keep("kept");
            Enumerable.Range(1, 25).ToList().ForEach(number => lines.WriteShort($"{number}"));
            lines.EndKeeping();
            Enumerable.Range(26, 20).ToList().ForEach(number => lines.WriteShort($"{number}"));
        });
        Assert.That(text.Split('\n').Select((line, index) => (line, index)).Where(item => item.line == "kept").Select(item => item.index), Is.EqualTo(new[] { 0, 11, 22 }));
    }

    [Test]
    public void Keep_NoTerminal_ComesOnce()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var lines = new ConsoleLines(output, Terminal.None);
        lines.Keep("kept");
        Enumerable.Range(1, 100).ToList().ForEach(number => lines.WriteShort($"{number}"));
        Assert.That(output.ToString().Split('\n').Count(line => line == "kept"), Is.EqualTo(1));
    }

    private static string Digits(int length) => string.Concat(Enumerable.Range(0, length).Select(index => index % 10));

    private static string Write(int width, int height, Action<ConsoleLines> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(new ConsoleLines(output, () => new TerminalSize(width, height)));
        return output.ToString();
    }
}
