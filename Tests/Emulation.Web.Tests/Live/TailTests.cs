using ConnectorEmulator.Web.Live;

namespace ConnectorEmulator.Web.Tests.Live;

public sealed class TailTests
{
    private readonly List<object> lines = [.. Enumerable.Range(0, 10).Select(number => (object)number)];

    [Test]
    public void Take_First_GivesTheLastLinesWithoutSayingThatSomeAreMissing()
    {
        var taken = new Tail<object>(4).Take(lines);

        Assert.Multiple(() =>
        {
            Assert.That(taken.Lines, Is.EqualTo(lines[6..]));
            Assert.That(taken.Missed, Is.Zero);
        });
    }

    [Test]
    public void Take_NothingNew_GivesNothing()
    {
        var tail = new Tail<object>(4);
        tail.Take(lines);

        Assert.That(tail.Take(lines).Lines, Is.Empty);
    }

    [Test]
    public void Take_EmptyBufferAndThenLines_GivesThem()
    {
        var tail = new Tail<object>(4);
        tail.Take([]);

        Assert.That(tail.Take(lines[..2]).Lines, Is.EqualTo(lines[..2]));
    }

    [Test]
    public void Take_MoreThanFit_SaysHowManyAreMissing()
    {
        var tail = new Tail<object>(4);
        tail.Take(lines[..3]);
        var taken = tail.Take(lines);

        Assert.Multiple(() =>
        {
            Assert.That(taken.Lines, Is.EqualTo(lines[6..]));
            Assert.That(taken.Missed, Is.EqualTo(3));
        });
    }

    [Test]
    public void Take_BufferLostTheLastLine_GivesWhatIsThere()
    {
        var tail = new Tail<object>(20);
        tail.Take(lines[..3]);

        Assert.That(tail.Take(lines[5..]).Lines, Is.EqualTo(lines[5..]));
    }
}
