using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

/// <summary>What messages cost over time: calls from the QActions to DataMiner, at a rate and with a number of sources.</summary>
public class CallsPerMessageTests
{
    private readonly TestClock clock = new();
    private readonly TestElement element = new();

    [TestCase(1, 10, 20, 2.01)]
    [TestCase(10, 10, 20, 1.11)]
    [TestCase(100, 10, 20, 0.05)]
    [TestCase(1000, 10, 20, 0.005)]
    [TestCase(1000, 1000, 20, 0.005)]
    [TestCase(1000, 10000, 20, 0.005)]
    [TestCase(20000, 1000, 4, 0.0005)]
    public void Messages_AtARate_CostTheirRowsOnceASecond(int perSecond, int sourceCount, int seconds, double mostPerMessage)
    {
        var session = Start(sourceCount);
        for (var index = 0; index < seconds * perSecond; index++)
        {
            Receive(session, Is07Texts.Payload(Is07Texts.Event(Id(index % sourceCount), "boolean", "{\"value\":true}")));
            clock.Advance(1.0 / perSecond);
            if ((index + 1) % perSecond == 0)
            {
                Tick(session);
            }
        }

        var total = seconds * perSecond;
        var calls = element.Calls.GroupBy(name => name).ToDictionary(group => group.Key, group => group.Count());
        var atOnce = Math.Min(total, perSecond <= WritePacer.LoadPerSecond ? total : WritePacer.LoadPerSecond);
        var setsPerTick = (Math.Min(perSecond, sourceCount) + 998) / 999;
        Assert.Multiple(() =>
        {
            Assert.That(calls[nameof(SLProtocol.FillArray)], Is.InRange(seconds, atOnce + (perSecond > WritePacer.LoadPerSecond ? seconds * setsPerTick : 0)));
            Assert.That(calls[nameof(SLProtocol.SetParameters)], Is.LessThanOrEqualTo(seconds));
            Assert.That(calls.Keys, Is.EquivalentTo(new[] { nameof(SLProtocol.FillArray), nameof(SLProtocol.SetParameters) }));
            Assert.That((double)element.Calls.Count / total, Is.LessThan(mostPerMessage));
        });
    }

    [Test]
    public void Tick_NothingDue_MakesNoCall()
    {
        var session = Start(1000);
        for (var second = 0; second < 60; second++)
        {
            clock.Advance(1);
        }

        session.Disconnect(isOpen: true);
        Tick(session);
        element.ForgetCalls();
        for (var second = 0; second < 60; second++)
        {
            clock.Advance(1);
            Tick(session);
        }

        Assert.That(element.Calls, Is.Empty);
    }

    [Test]
    public void Connection_ClosedAndOpened_WritesRowsInSetsOfLessThanAThousand()
    {
        var session = Start(10000);
        session.StatusReported(isOpen: false);
        Tick(session);

        var sets = element.Mock.Invocations.Where(invocation => invocation.Method.Name == nameof(SLProtocol.FillArray)).Select(invocation => ((List<object[]>)invocation.Arguments[1]).Count).ToList();
        Assert.That(sets, Has.Count.EqualTo(11).And.All.LessThan(1000));
    }

    private static string Id(int index) => new Guid(index, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString("D");

    private ElementSession Start(int sourceCount)
    {
        var session = new ElementSession(new Is07Dialect(), clock, () => 0, Enumerable.Range(0, sourceCount).Select(index => new Source(Id(index), null)));
        session.Apply(new ElementSettings { SubscriptionSizeLimit = 1_000_000 });
        session.TryStart();
        session.StatusReported(isOpen: true);
        Tick(session);
        element.ForgetCalls();
        return session;
    }

    /// <summary>What QAction 11 does with a pushed message.</summary>
    private void Receive(ElementSession session, Payload message)
    {
        if (session.Receive(message))
        {
            SourceRows.Write(new Element(element.Protocol, session));
        }
    }

    /// <summary>What QAction 3 does.</summary>
    private void Tick(ElementSession session)
    {
        Sender.Send(new Element(element.Protocol, session));
        SourceRows.PassTime(new Element(element.Protocol, session));
    }
}
