using System.Threading;
using System.Threading.Tasks;
using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Statistics;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

/// <summary>DataMiner may run QActions of an element at the same time: messages, the tick, the status, and what operators ask for.</summary>
public class ConcurrencyTests
{
    private const int EventsColumn = 8;
    private const int Rounds = 600;
    private const string Address = "ws://127.0.0.1:81/";
    private static readonly TimeSpan Deadlock = TimeSpan.FromSeconds(60);
    private readonly SharedClock clock = new();
    private readonly Mock<SLProtocol> mock = new();
    private readonly Dictionary<string, object[]> table = [];
    private readonly List<string> ids = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid().ToString("D")).ToList();
    private readonly ElementSession session;
    private long subscriptions;
    private int writing;
    private bool areWritesMixed;

    public ConcurrencyTests()
    {
        session = new ElementSession(new Is07Dialect(), clock, () => 0.5, ids.Select(id => new Source(id, null)));
        session.UseAddresses(addresses => addresses.SetMain(WebSocketUrl.Parse(Address)));
        mock.Setup(protocol => protocol.FillArray(It.IsAny<int>(), It.IsAny<List<object[]>>(), It.IsAny<NotifyProtocol.SaveOption>()))
            .Returns((int _, List<object[]> rows, NotifyProtocol.SaveOption _) =>
            {
                areWritesMixed |= Interlocked.Increment(ref writing) > 1;
                Thread.Yield();
                rows.ForEach(row => table[(string)row[0]] = row);
                Interlocked.Decrement(ref writing);
                return true;
            });
        mock.Setup(protocol => protocol.SetParameters(It.IsAny<int[]>(), It.IsAny<object[]>())).Returns((int[] changed, object[] _) =>
        {
            Interlocked.Add(ref subscriptions, changed.Count(id => id == Parameter.websocketsubscriptionrequest));
            return new uint[changed.Length];
        });
        session.TryStart();
    }

    [Test]
    public void Openings_WhileMessagesAndTicksCome_AreSubscribedOnceEach()
    {
        var openings = 0;
        Run(
            _ => Receive(ids[0]),
            _ => Tick(),
            _ => Tick(),
            round =>
            {
                openings += round % 2 == 0 ? 1 : 0;
                Report(round % 2 == 0);
            });

        Assert.That(openings, Is.EqualTo(Rounds / 2));
        Assert.That(subscriptions, Is.EqualTo(openings));
    }

    [Test]
    public void Everything_AtTheSameTime_LosesNoEventAndNeverStops()
    {
        var extra = Guid.NewGuid().ToString("D");
        Run(
            round => Receive(ids[round % ids.Count]),
            round => Receive(ids[^1]),
            _ =>
            {
                clock.Advance(0.4);
                Tick();
            },
            round => Report(round % 3 != 0),
            round =>
            {
                session.Subscribe(ids[round % ids.Count], round % 2 == 0);
                session.Rename(ids[0], "name " + round);
                Sender.Send(new Element(mock.Object, session));
                SourceRows.Write(new Element(mock.Object, session));
            },
            round =>
            {
                session.Add([extra]);
                SourceRows.Write(new Element(mock.Object, session));
                SourceRows.Remove(new Element(mock.Object, session), [extra]);
            },
            round =>
            {
                session.Apply(new ElementSettings { SubscriptionSizeLimit = round % 2 == 0 ? 1000 : 100_000, IsTraceOn = round % 4 == 0 });
                session.ResetStatistics();
                TraceRows.Write(new Element(mock.Object, session));
            },
            round =>
            {
                if (round % 2 == 0)
                {
                    Connector.Disconnect(new Element(mock.Object, session));
                }
                else
                {
                    Connector.Reconnect(new Element(mock.Object, session));
                }
            });
        SourceRows.Write(new Element(mock.Object, session));

        Assert.That(ids.Sum(id => (long)table[id][EventsColumn]), Is.EqualTo(2 * Rounds));
        Assert.That(areWritesMixed, Is.False, "rows are written in the order of their changes");
        Assert.That(session.UseSources(sources => sources.Ids.Count), Is.EqualTo(ids.Count));
        Assert.That(session.UseSources(sources => sources.HasPending), Is.False);
    }

    [Test]
    public void Statistics_TakenWhileMessagesCome_AddUp()
    {
        Run(_ => Receive(ids[0]), _ => Receive("no source"), _ => session.Receive(Is07Texts.Payload("{")), _ => session.TakeStatistics());
        session.Receive(Is07Texts.Payload("{"));
        Receive("no source");
        var counters = session.TakeStatistics().Counters;

        Assert.That(counters[Counter.Received], Is.EqualTo((3 * Rounds) + 2));
        Assert.That(counters[Counter.UnknownSource], Is.EqualTo(Rounds + 1));
        Assert.That(counters[Counter.State] + counters[Counter.Malformed], Is.EqualTo(counters[Counter.Received]));
    }

    [Test]
    public void Element_StartedAndStoppedWhileQActionsRun_HasOneSessionAtATime()
    {
        var element = new TestElement();
        var protocol = element.Protocol;
        var isMixed = false;
        Run(
            _ =>
            {
                var started = ElementSessions.Start(protocol);
                isMixed |= ElementSessions.Get(protocol) != started;
                ElementSessions.Stop(started);
            },
            _ => ElementSessions.Get(protocol).TakeOutgoing(),
            _ => ElementSessions.Get(protocol).PassTime());

        Assert.That(isMixed, Is.False);
    }

    /// <summary>Runs each action in a thread of its own, again and again. What one of them throws is thrown.</summary>
    private static void Run(params Action<int>[] actions)
    {
        var running = actions.Select(action => Task.Factory.StartNew(() => Repeat(action), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        Assert.That(Task.WaitAll(running.ToArray(), Deadlock), Is.True, "nothing waits for ever");
    }

    private static void Repeat(Action<int> action)
    {
        for (var round = 0; round < Rounds; round++)
        {
            action(round);
        }
    }

    private void Receive(string sourceId)
    {
        if (session.Receive(Is07Texts.Payload(Is07Texts.Event(sourceId, "boolean", "{\"value\":true}"))))
        {
            SourceRows.Write(new Element(mock.Object, session));
        }
    }

    /// <summary>What QAction 7 does.</summary>
    private void Report(bool isOpen)
    {
        if (session.StatusReported(isOpen) is ConnectionNews.Opened or ConnectionNews.Closed)
        {
            ConnectionChange.Follow(new Element(mock.Object, session), isOpen);
        }
    }

    /// <summary>What QAction 3 does.</summary>
    private void Tick()
    {
        if (session.TakeLoss() is { } loss)
        {
            ConnectionChange.FollowLoss(new Element(mock.Object, session), loss);
        }

        Connector.ConnectWhenDue(new Element(mock.Object, session));
        Sender.Send(new Element(mock.Object, session));
        SourceRows.PassTime(new Element(mock.Object, session));
        TraceRows.Write(new Element(mock.Object, session));
    }
}
