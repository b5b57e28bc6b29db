using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Agent;

/// <summary>A call to DataMiner that fails loses nothing that the next one can bring.</summary>
public class FailedCallTests
{
    private const int EventsColumn = 8;
    private readonly TestClock clock = new();
    private readonly TestElement element = new();
    private bool isFailing;
    private string failingTraceCall;

    public FailedCallTests()
    {
        element.Mock.Setup(protocol => protocol.FillArray(Parameter.Sources.tablePid, It.IsAny<List<object[]>>(), NotifyProtocol.SaveOption.Partial))
            .Returns((int _, List<object[]> rows, NotifyProtocol.SaveOption _) =>
            {
                // A large write fails in the middle: the first set of rows was written.
                FailIfWanted(rows.Count < 999 || element.Rows.Count > 0);
                element.Rows.AddRange(rows);
                return true;
            });
        element.Mock.Setup(protocol => protocol.DeleteRow(Parameter.Sources.tablePid, It.IsAny<string[]>())).Returns(() =>
        {
            FailIfWanted(true);
            return 0;
        });
        element.Mock.Setup(protocol => protocol.DeleteRow(Parameter.Trace.tablePid, It.IsAny<string[]>())).Returns(() =>
        {
            FailIf(failingTraceCall == nameof(SLProtocol.DeleteRow));
            return 0;
        });
        element.Mock.Setup(protocol => protocol.FillArray(Parameter.Trace.tablePid, It.IsAny<List<object[]>>(), NotifyProtocol.SaveOption.Partial))
            .Returns((int _, List<object[]> rows, NotifyProtocol.SaveOption _) =>
            {
                FailIf(failingTraceCall == nameof(SLProtocol.FillArray));
                element.TraceRows.AddRange(rows);
                return true;
            });
    }

    [Test]
    public void Write_FillArrayFails_TheNextWriteBringsEachRowOnceWithItsLatestState()
    {
        var session = Start(Is07Texts.Temperature, Is07Texts.Tally);
        isFailing = true;
        for (var message = 0; message < 100; message++)
        {
            session.Receive(Is07Texts.Payload(Is07Texts.Event(Is07Texts.Temperature, "boolean", "{\"value\":true}")));
            Assert.That(() => SourceRows.Write(new Element(element.Protocol, session)), Throws.InvalidOperationException);
        }

        isFailing = false;
        SourceRows.Write(new Element(element.Protocol, session));

        Assert.That(element.Rows.Single(row => (string)row[0] == Is07Texts.Temperature)[EventsColumn], Is.EqualTo(100L));
        Assert.That(element.Rows.Select(row => row[0]), Is.EquivalentTo(new[] { Is07Texts.Temperature, Is07Texts.Tally }));
    }

    [Test]
    public void Write_SecondSetFails_OnlyWhatWasNotWrittenComesAgain()
    {
        var session = Start([.. Enumerable.Range(0, 1500).Select(_ => Guid.NewGuid().ToString("D"))]);
        isFailing = true;
        Assert.That(() => SourceRows.Write(new Element(element.Protocol, session)), Throws.InvalidOperationException);
        Assert.That(element.Rows, Has.Count.EqualTo(999));

        isFailing = false;
        SourceRows.Write(new Element(element.Protocol, session));
        Assert.That(element.Rows.Select(row => row[0]).Distinct().Count(), Is.EqualTo(1500));
        Assert.That(element.Rows, Has.Count.EqualTo(1500));
    }

    [Test]
    public void Remove_DeleteRowFails_TheSourceStaysWithItsRow()
    {
        var session = Start(Is07Texts.Temperature);
        isFailing = true;
        Assert.That(() => SourceRows.Remove(new Element(element.Protocol, session), [Is07Texts.Temperature]), Throws.InvalidOperationException);

        Assert.That(session.UseSources(sources => sources.Ids.Count), Is.EqualTo(1));
    }

    [Test]
    public void Send_SetFails_SubscribesWithTheNextTick()
    {
        var session = Start(Is07Texts.Temperature);
        session.StatusReported(isOpen: true);
        element.Mock.Setup(protocol => protocol.SetParameters(It.IsAny<int[]>(), It.IsAny<object[]>())).Throws(new InvalidOperationException("gone"));
        Assert.That(() => Sender.Send(new Element(element.Protocol, session)), Throws.InvalidOperationException);

        clock.Advance(1);
        Assert.That(session.TakeOutgoing().Subscription, Does.Contain(Is07Texts.Temperature));
        clock.Advance(1);
        Assert.That(session.TakeOutgoing().Subscription, Is.Null, "once");
    }

    [Test]
    public void Send_SetFails_ShowsTheStatisticsWithTheNextTick()
    {
        var session = Start(Is07Texts.Temperature);
        session.StatusReported(isOpen: true);
        session.Receive(Is07Texts.Payload("{"));
        FailNextSet();
        Assert.That(() => Sender.Send(new Element(element.Protocol, session)), Throws.InvalidOperationException);

        clock.Advance(1);
        Sender.Send(new Element(element.Protocol, session));
        Assert.That((element[Parameter.messagesreceived], element[Parameter.malformedmessages]), Is.EqualTo((1L, 1L)));
        Assert.That(element[Parameter.lasterror], Does.StartWith("Malformed message"));
        Assert.That(element[Parameter.connectionuptime], Is.EqualTo(1.0));
    }

    [Test]
    public void Send_SetFails_TellsOfARefusedSubscriptionWithTheNextTick()
    {
        var session = Start([.. Enumerable.Range(0, 100).Select(_ => Guid.NewGuid().ToString("D"))]);
        session.Apply(new ElementSettings { SubscriptionSizeLimit = 1000 });
        session.StatusReported(isOpen: true);
        FailNextSet();
        Assert.That(() => Sender.Send(new Element(element.Protocol, session)), Throws.InvalidOperationException);

        Assert.That(Sender.Send(new Element(element.Protocol, session)), Is.False);
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("The subscription was not sent"));
    }

    [TestCase(nameof(SLProtocol.FillArray))]
    [TestCase(nameof(SLProtocol.DeleteRow))]
    public void WriteTrace_CallFails_TheNextWriteBringsTheSame(string call)
    {
        var session = Start();
        session.Apply(new ElementSettings { IsTraceOn = true });
        session.Receive(Is07Texts.Payload("old"));
        TraceRows.Write(new Element(element.Protocol, session));
        session.Apply(new ElementSettings());
        session.Apply(new ElementSettings { IsTraceOn = true });
        session.Receive(Is07Texts.Payload("new"));
        element.TraceRows.Clear();
        failingTraceCall = call;
        Assert.That(() => TraceRows.Write(new Element(element.Protocol, session)), Throws.InvalidOperationException);
        Assert.That(element.TraceRows, Is.Empty);

        failingTraceCall = null;
        TraceRows.Write(new Element(element.Protocol, session));
        Assert.That(element.Mock.Invocations.Last(invocation => invocation.Method.Name == nameof(SLProtocol.DeleteRow)).Arguments[1], Is.EqualTo(new[] { "1" }));
        Assert.That(element.TraceRows.Select(row => row[4]), Is.EqualTo(new[] { "new" }));
        element.ForgetCalls();
        TraceRows.Write(new Element(element.Protocol, session));
        Assert.That(element.Calls, Is.Empty);
    }

    private static void FailIf(bool isFailing)
    {
        if (isFailing)
        {
            throw new InvalidOperationException("gone");
        }
    }

    private ElementSession Start(params string[] ids) => new(new Is07Dialect(), clock, () => 0, ids.Select(id => new Source(id, null)));

    private void FailIfWanted(bool isMoment) => FailIf(isFailing && isMoment);

    private void FailNextSet()
    {
        var hasFailed = false;
        element.Mock.Setup(protocol => protocol.SetParameters(It.IsAny<int[]>(), It.IsAny<object[]>())).Returns((int[] ids, object[] values) =>
        {
            FailIf(!hasFailed && (hasFailed = true));
            foreach (var (id, value) in ids.Zip(values))
            {
                element[id] = value;
            }

            return new uint[ids.Length];
        });
    }
}
