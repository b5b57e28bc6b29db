using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Statistics;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

/// <summary>Messages of every kind in random order beside a count that knows nothing of the connector: each of them counts once, and each row ends as it must.</summary>
public class CountingTests
{
    private const int Messages = 5000;

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Messages_OfEveryKind_CountOnceAndLeaveTheRowsThatTheyMust(int seed)
    {
        var clock = new TestClock();
        var expected = new MessageMix(new Random(seed), clock);
        var session = new ElementSession(new Is07Dialect(), clock, () => 0.5, expected.Sources.Select(id => new Source(id, null)));
        session.Apply(new ElementSettings { MessageSizeLimit = MessageMix.SizeLimit });
        session.TryStart();
        session.StatusReported(isOpen: true);
        var counters = new Dictionary<Counter, long>();
        var rows = new Dictionary<object, object[]>();
        string lastError = null;
        for (var index = 0; index < Messages; index++)
        {
            if (index % 7 == 0)
            {
                clock.Advance(1);
                Tick();
            }

            if (session.Receive(Is07Texts.Payload(expected.Next())))
            {
                Show();
            }
        }

        Tick();
        Assert.Multiple(() =>
        {
            foreach (var counter in counters.Keys.Union(expected.Counters))
            {
                Assert.That(counters.TryGetValue(counter, out var count) ? count : 0, Is.EqualTo(expected.Count(counter)), counter.ToString());
            }

            foreach (var id in expected.Sources)
            {
                // An age goes by the clock, and is shown of whoever is not active.
                Assert.That(rows[id][MessageMix.Age] == null, Is.EqualTo(expected.IsActive(id)), id);
                rows[id][MessageMix.Age] = null;
                Assert.That(rows[id], Is.EqualTo(expected.Row(id)), id);
            }

            Assert.That(lastError, Does.StartWith(expected.LastError));
            Assert.That(expected.Kinds.Values, Is.All.GreaterThan(Messages / 200), "each kind was tried");
        });

        void Tick()
        {
            expected.Sent(session.TakeOutgoing().Heartbeat);
            Assert.That(session.TakeLoss(), Is.Null);
            session.PassTime();
            Show();
            var change = session.TakeStatistics();
            lastError = change.LastError?.Text ?? lastError;
            foreach (var counter in change.Counters)
            {
                counters[counter.Key] = counter.Value;
            }
        }

        void Show()
        {
            foreach (var row in session.TakeRows())
            {
                rows[row[0]] = row;
            }
        }
    }
}
