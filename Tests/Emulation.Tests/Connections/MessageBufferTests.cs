using ConnectorEmulator.Connections;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>A message that comes in parts takes memory as it arrives, and ends in an array of its length.</summary>
public class MessageBufferTests
{
    [TestCase(true)]
    [TestCase(false)]
    public void Take_ManyParts_GivesWhatCame(bool isWhole)
    {
        var expected = Enumerable.Range(0, 1000).Select(value => (byte)value).ToArray();
        var head = Head(1000, isWhole);
        var buffer = new MessageBuffer(head, expected.AsSpan(0, 3));
        while (buffer.Count < expected.Length)
        {
            var free = buffer.Free();
            var next = Math.Min(Math.Min(free.Length, 7), expected.Length - buffer.Count);
            expected.AsMemory(buffer.Count, next).CopyTo(free);
            buffer.Add(next);
        }

        Assert.That(buffer.Take(), Is.EqualTo(expected));
    }

    [Test]
    public void Free_OfWhatWasAnnouncedLittleCame_IsSmall()
    {
        var buffer = new MessageBuffer(Head(60_000_000, isWhole: true), new byte[1000]);
        Assert.That(buffer.Free().Length, Is.EqualTo(1000));
    }

    [Test]
    public void Free_NothingMoreWasAnnounced_IsNotEmpty()
    {
        // An empty last frame may follow.
        var buffer = new MessageBuffer(Head(1000, isWhole: true), new byte[1000]);
        Assert.That(buffer.Free().Length, Is.EqualTo(1));
    }

    private static MessageHead Head(int announced, bool isWhole)
    {
        var head = new MessageHead(isText: true);
        Assert.That(head.TryExtend((ulong)announced, isWhole, 64_000_000));
        return head;
    }
}
