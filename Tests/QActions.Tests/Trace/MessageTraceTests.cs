using System.Globalization;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Trace;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Trace;

public class MessageTraceTests
{
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
        trace.Sent("b", "b");

        AssertNothing();
    }

    [Test]
    public void TakeChange_MessagesBothWays_AreRowsOnce()
    {
        Receive("Ü");
        clock.Advance(1);
        trace.Sent("b", "b");

        Assert.That(trace.TakeChange(text => text).Rows.Select(row => (row.Key, row.Utc, row.Direction, row.Length, row.Text, row.ReadAs)), Is.EqualTo(new[]
        {
            ("1", clock.UtcNow.AddSeconds(-1), TraceDirection.In, 2, "Ü", "unknown"),
            ("2", clock.UtcNow, TraceDirection.Out, 1, "b", string.Empty),
        }));
        AssertNothing();
    }

    [Test]
    public void TakeChange_MoreThanFit_IsTheLastOfThemInTheSameRows()
    {
        Enumerable.Range(0, MessageTrace.Capacity).ToList().ForEach(number => Receive($"first {number}"));
        trace.TakeChange(text => text);
        Enumerable.Range(0, 1050).ToList().ForEach(number => Receive($"second {number}"));
        var rows = trace.TakeChange(text => text).Rows;

        Assert.That(rows, Has.Count.EqualTo(MessageTrace.Capacity));
        Assert.That(rows.Select(row => int.Parse(row.Key, CultureInfo.InvariantCulture)), Is.EquivalentTo(Enumerable.Range(1, MessageTrace.Capacity)));
        Assert.That(rows.Select(row => row.Text), Is.EqualTo(Enumerable.Range(850, MessageTrace.Capacity).Select(number => $"second {number}")));
    }

    [Test]
    public void IsOn_SwitchedOff_DeletesExactlyTheRowsThatWereShown()
    {
        Receive("a");
        Receive("b");
        trace.TakeChange(text => text);
        Receive("never shown");
        trace.IsOn = false;
        var change = trace.TakeChange(text => text);

        Assert.That(change.GoneKeys, Is.EqualTo(new[] { "1", "2" }));
        Assert.That(change.Rows, Is.Empty);
        AssertNothing();
    }

    [Test]
    public void IsOn_SetAgain_ForgetsNothing()
    {
        Receive("a");
        trace.IsOn = true;

        Assert.That(trace.TakeChange(text => text).Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public void IsOn_OffAndOnBetweenTwoTicks_ShowsNothingOfBefore()
    {
        Receive("a");
        Receive("b");
        trace.TakeChange(text => text);
        trace.IsOn = false;
        trace.IsOn = true;
        Receive("c");
        var change = trace.TakeChange(text => text);

        Assert.That(change.GoneKeys, Is.EqualTo(new[] { "1", "2" }));
        Assert.That(change.Rows.Single().Text, Is.EqualTo("c"));
        trace.IsOn = false;
        Assert.That(trace.TakeChange(text => text).GoneKeys, Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void Received_HostileMessage_IsCutAndClean()
    {
        trace.Received(Is07Texts.Payload([0x61, 0x0A, 0xFF, 0x62]), () => "malformed");
        Receive(new string('x', 2_000_000));
        var rows = trace.TakeChange(text => text).Rows;

        Assert.That(rows[0].Text, Is.EqualTo("a\uFFFD\uFFFDb"));
        Assert.That((rows[1].Length, rows[1].Text, rows[1].ReadAs), Is.EqualTo((2_000_000, new string('x', 999) + "\u2026", "unknown")));
    }

    private void Receive(string text) => trace.Received(Is07Texts.Payload(text), () => "unknown");

    private void AssertNothing()
    {
        var change = trace.TakeChange(text => text);
        Assert.That(change.Rows, Is.Empty);
        Assert.That(change.GoneKeys, Is.Empty);
    }
}
