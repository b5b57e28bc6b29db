using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>Timer 1: 10 s, starts with the element, runs group 5 (action) and 75 ms later group 6 (poll action). Timer 2: 20 s, started by an action.</summary>
public class TimerTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(75);

    [Test]
    public async Task Run_InitialTimer_RunsItsFirstCycleAtOnceAndTheNextAfterItsPeriod()
    {
        await using var engine = new Engine("queue");
        engine.StartThreads();
        engine.StartTimers();
        await RunCycle(engine, cycle: 1);
        engine.Clock.Advance(TimeSpan.FromSeconds(10));
        await RunCycle(engine, cycle: 2);
    }

    [Test]
    public async Task Run_ActionGroup_RunsOnTheTimersThreadWithoutTheProtocolThread()
    {
        await using var engine = new Engine("queue");
        engine.StartTimers();
        await Limit.UntilAsync(() => engine.Ran.Contains("QA4(4)"), "the action group ran although no protocol thread does");
    }

    [Test]
    public async Task Run_LastGroupNotExecuted_DoesNotCountTheNextPeriod()
    {
        await using var engine = new Engine("queue");
        engine.StartTimers();
        await PassInterval(engine);
        await Limit.UntilAsync(() => engine.Parts.Queues.Main.Queue.Groups.Contains(6), "the last group is queued");
        engine.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA4(4)" }), "the timer waits for its last group");
        engine.StartThreads();
        await Limit.UntilAsync(() => engine.Ran.Contains("QA1(1)") && engine.Clock.TimerCount > 0, "the last group ran and the period is counted");
        engine.Clock.Advance(TimeSpan.FromSeconds(10));
        await Limit.UntilAsync(() => engine.Ran.Count(item => item == "QA4(4)") == 2, "the next cycle started");
    }

    [Test]
    public async Task Run_GroupThatIsQueuedAlready_IsNotQueuedAgain()
    {
        await using var engine = new Engine("queue");
        engine.StartTimers();
        await PassInterval(engine);
        await Limit.UntilAsync(() => engine.Parts.Queues.Main.Queue.Groups.Count == 1, "the group is queued");
        var entry = engine.Parts.Queues.ExecuteFromTimer(engine.Parts.Protocol.Groups[6], engine.Parts.Protocol.Timers[1]);
        Assert.Multiple(() =>
        {
            Assert.That(engine.Parts.Queues.Main.Queue.Groups, Has.Count.EqualTo(1));
            Assert.That(engine.Parts.Queues.Main.Queue.Find(6), Is.SameAs(entry));
        });
    }

    [Test]
    public async Task Start_TimerThatIsNotInitial_RunsOnceItIsStarted()
    {
        await using var engine = new Engine("queue");
        engine.StartThreads();
        engine.StartTimers();
        await RunCycle(engine, cycle: 1);
        Assert.That(engine.Ran, Has.None.EqualTo("QA3(3)"));
        engine.Script().CheckTrigger(51);
        await Limit.UntilAsync(() => engine.Ran.Contains("QA3(3)"), "the started timer ran");
    }

    [Test]
    public async Task Stop_RunningTimer_RunsNoFurtherCycle()
    {
        await using var engine = new Engine("queue");
        engine.StartThreads();
        engine.StartTimers();
        await RunCycle(engine, cycle: 1);
        engine.Script().CheckTrigger(52);
        await Limit.UntilAsync(() => engine.Clock.TimerCount == 0, "the timer counts no more");
        engine.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.That(engine.Ran.Count(item => item == "QA4(4)"), Is.EqualTo(1));
    }

    [Test]
    public async Task Restart_TimerThatWaits_LeavesItsTime()
    {
        await using var engine = new Engine("queue");
        engine.StartThreads();
        engine.StartTimers();
        await RunCycle(engine, cycle: 1);
        engine.Clock.Advance(TimeSpan.FromSeconds(9));
        engine.Script().CheckTrigger(53);
        engine.Clock.Advance(TimeSpan.FromSeconds(1));
        await Limit.UntilAsync(() => engine.Ran.Count(item => item == "QA4(4)") == 2, "the next cycle started when its time came");
    }

    [Test]
    public async Task Restart_GroupsThatWait_LeaveTheQueueUntilTheNextCycle()
    {
        await using var engine = new Engine("queue");
        engine.StartTimers();
        await PassInterval(engine);
        await Limit.UntilAsync(() => engine.Parts.Queues.Main.Queue.Groups.Contains(6), "the last group is queued");
        engine.Script().CheckTrigger(11);
        engine.Script().CheckTrigger(53);
        await Limit.UntilAsync(() => engine.Clock.TimerCount > 0, "the next period is counted");
        Assert.That(engine.Parts.Queues.Main.Queue.Groups, Is.EqualTo(new[] { 1 }), "the group of the timer is gone, that of an action is not");
    }

    [TestCase(54)]
    [TestCase(55)]
    public async Task Reschedule_TimerThatWaits_RunsAtOnce(int trigger)
    {
        await using var engine = new Engine("queue");
        engine.StartThreads();
        engine.StartTimers();
        await RunCycle(engine, cycle: 1);
        engine.Script().CheckTrigger(trigger);
        await Limit.UntilAsync(() => engine.Ran.Count(item => item == "QA4(4)") == 2, "the next cycle started");
    }

    private static async Task RunCycle(Engine engine, int cycle)
    {
        await Limit.UntilAsync(() => engine.Ran.Count(item => item == "QA4(4)") == cycle, "the action group ran");
        await PassInterval(engine);
        await Limit.UntilAsync(() => engine.Ran.Count(item => item == "QA1(1)") == cycle && engine.Clock.TimerCount > 0, "the poll group ran and the period is counted");
    }

    private static async Task PassInterval(Engine engine)
    {
        await Limit.UntilAsync(() => engine.Clock.TimerCount > 0, "the timer waits between its groups");
        engine.Clock.Advance(Interval);
    }
}
