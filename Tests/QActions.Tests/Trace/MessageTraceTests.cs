using System.Globalization;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Trace;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Trace;

public class MessageTraceTests
{
    private const int Key = 0;
    private const int Text = 4;
    private readonly TestClock clock = new();
    private readonly MessageTrace trace;

    public MessageTraceTests()
    {
        trace = new MessageTrace(clock) { IsOn = true };
    }

    [Test]
    public void TakeChange_Off_IsNothing()
    {
        trace.IsOn = false;
        Receive("a");
        trace.Sent("b");

        AssertNothing();
    }

    [Test]
    public void TakeChange_MessagesBothWays_AreRowsOnce()
    {
        Receive("Ü");
        clock.Advance(1);
        trace.Sent("b");
        trace.Sent(null);

        Assert.That(trace.TakeChange().Rows, Is.EqualTo(new[]
        {
            new object[] { "1", clock.UtcNow.AddSeconds(-1).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture), 0, 2, "Ü", "unknown" },
            new object[] { "2", clock.UtcNow.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture), 1, 1, "b", string.Empty },
        }));
        AssertNothing();
    }

    [Test]
    public void TakeChange_MoreThanFit_IsTheLastOfThemInTheSameRows()
    {
        Enumerable.Range(0, MessageTrace.Capacity).ToList().ForEach(number => Receive($"first {number}"));
        trace.TakeChange();
        Enumerable.Range(0, 1050).ToList().ForEach(number => Receive($"second {number}"));
        var rows = trace.TakeChange().Rows;

        Assert.That(rows, Has.Count.EqualTo(MessageTrace.Capacity));
        Assert.That(rows.Select(row => int.Parse((string)row[Key])), Is.EquivalentTo(Enumerable.Range(1, MessageTrace.Capacity)));
        Assert.That(rows.Select(row => row[Text]), Is.EqualTo(Enumerable.Range(850, MessageTrace.Capacity).Select(number => $"second {number}")));
    }

    [Test]
    public void IsOn_SwitchedOff_DeletesExactlyTheRowsThatWereShown()
    {
        Receive("a");
        Receive("b");
        trace.TakeChange();
        Receive("never shown");
        trace.IsOn = false;
        var change = trace.TakeChange();

        Assert.That(change.GoneKeys, Is.EqualTo(new[] { "1", "2" }));
        Assert.That(change.Rows, Is.Empty);
        AssertNothing();
    }

    [Test]
    public void IsOn_SetAgain_ForgetsNothing()
    {
        Receive("a");
        trace.IsOn = true;

        Assert.That(trace.TakeChange().Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public void IsOn_OffAndOnBetweenTwoTicks_ShowsNothingOfBefore()
    {
        Receive("a");
        Receive("b");
        trace.TakeChange();
        trace.IsOn = false;
        trace.IsOn = true;
        Receive("c");
        var change = trace.TakeChange();

        Assert.That(change.GoneKeys, Is.EqualTo(new[] { "1", "2" }));
        Assert.That(change.Rows.Single()[Text], Is.EqualTo("c"));
        trace.IsOn = false;
        Assert.That(trace.TakeChange().GoneKeys, Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void Received_HostileMessage_IsCutAndClean()
    {
        trace.Received(new ReceivedMessage(Is07Texts.Boxed([0x61, 0x0A, 0xFF, 0x62]), ReadResult.Failed(ReadFault.Malformed)), () => "malformed");
        Receive(new string('x', 2_000_000));
        var rows = trace.TakeChange().Rows;

        Assert.That(rows[0][Text], Is.EqualTo("a\uFFFD\uFFFDb"));
        Assert.That(rows[1].Skip(3), Is.EqualTo(new object[] { 2_000_000, new string('x', 999) + "\u2026", "unknown" }));
    }

    private void Receive(string text) => trace.Received(new ReceivedMessage(Is07Texts.Boxed(text), ReadResult.Of(new OtherMessage())), () => "unknown");

    private void AssertNothing()
    {
        var change = trace.TakeChange();
        Assert.That(change.Rows, Is.Empty);
        Assert.That(change.GoneKeys, Is.Empty);
    }
}
