using System.Text.RegularExpressions;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Statistics;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

/// <summary>
/// A device answers a subscription with the state of each source, and its replies to heartbeats wait behind them. However slowly the agent handles them, the connection must not be given up.
/// </summary>
public class LargeSubscriptionTests
{
    private const int StateColumn = 5;
    private readonly TestClock clock = new();
    private readonly Queue<Payload> onTheirWay = new();

    [TestCase(5000, 2.5)]
    [TestCase(10000, 5)]
    [TestCase(20000, 9)]
    public void Opened_StatesTakeLongToHandle_IsKeptAndEachSourceIsActive(int sources, double millisecondsEach)
    {
        var session = Open(sources);
        Send(session);
        var rows = new Dictionary<string, object>();
        for (var nextTick = Seconds + 1; onTheirWay.Count > 0;)
        {
            session.Receive(onTheirWay.Dequeue());
            clock.Advance(millisecondsEach / 1000);
            if (Seconds >= nextTick)
            {
                nextTick++;
                Assert.That(session.TakeLoss(), Is.Null, $"at {Seconds} s");
                Send(session);
                session.TakeRows().ForEach(row => rows[(string)row[0]] = row[StateColumn]);
            }
        }

        session.TakeRows().ForEach(row => rows[(string)row[0]] = row[StateColumn]);
        Assert.That(rows, Has.Count.EqualTo(sources));
        Assert.That(rows.Values, Is.All.EqualTo((int)SourceState.Active));
        Assert.That(session.TakeStatistics().Counters.GetValueOrDefault(Counter.HeartbeatMissed), Is.Zero);
    }

    [Test]
    public void Opened_DeviceSendsEventsForEverAndNoReply_IsFoundOut()
    {
        var session = Open(10);
        Send(session);
        onTheirWay.Clear();
        var isLost = false;
        for (var second = 0; second < 60 && !isLost; second++)
        {
            session.Receive(State(second % 10));
            clock.Advance(1);
            isLost = session.TakeLoss() != null;
        }

        Assert.That(isLost, Is.True);
        Assert.That(session.TakeStatistics().LastError.Text, Is.EqualTo("The connection was given up: the device sent messages, but no heartbeat reply for 36 s."));
    }

    [TestCase("{")]
    [TestCase("{\"message_type\":\"weather\"}")]
    public void Receive_WhateverCannotBeUsed_IsASignOfLifeToo(string text)
    {
        var session = Open(1);
        session.TakeOutgoing();
        clock.Advance(11);
        session.Receive(Is07Texts.Payload(text));
        clock.Advance(11);

        Assert.That(session.TakeLoss(), Is.Null);
    }

    private double Seconds => clock.Elapsed.TotalSeconds;

    private static string Id(int index) => new Guid(index, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString("D");

    private static Payload State(int index) => Is07Texts.Payload(Is07Texts.State(Id(index), "boolean", "{\"value\":true}"));

    private ElementSession Open(int sources)
    {
        var session = new ElementSession(new Is07Dialect(), clock, () => 0, Enumerable.Range(0, sources).Select(index => new Source(Id(index), null)));
        session.Apply(new ElementSettings { SubscriptionSizeLimit = 1_000_000, Sources = { MissingAfter = TimeSpan.FromHours(1) } });
        session.TryStart();
        session.StatusReported(isOpen: true);
        return session;
    }

    /// <summary>Sends what is due; the device answers at once, behind what is on its way already.</summary>
    private void Send(ElementSession session)
    {
        var outgoing = session.TakeOutgoing();
        foreach (Match id in Regex.Matches(outgoing.Subscription ?? string.Empty, "[0-9a-f]{8}-0001-[0-9a-f-]{22}"))
        {
            onTheirWay.Enqueue(Is07Texts.Payload(Is07Texts.State(id.Value, "boolean", "{\"value\":true}")));
        }

        if (outgoing.Heartbeat != null)
        {
            onTheirWay.Enqueue(Is07Texts.Payload(Is07Texts.Health(Regex.Match(outgoing.Heartbeat, "\\d+:\\d+").Value)));
        }
    }
}
