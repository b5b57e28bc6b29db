using ConnectorEmulator.Tool.Watch;

namespace ConnectorEmulator.Tool.Tests.Watch;

public sealed class ChangeSignalTests
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    [Test]
    public async Task Wait_SeveralEvents_EndsOnceWhenNothingMoreComes()
    {
        var clock = new ManualClock();
        var signal = new ChangeSignal(clock, Quiet);
        signal.Raise();
        signal.Raise();
        var wait = signal.WaitAsync(CancellationToken.None);
        for (var second = 0; second < 5; second++)
        {
            clock.Advance(Quiet * 0.9);
            Assert.That(wait.IsCompleted, Is.False, "events still come");
            signal.Raise();
            await Limit.UntilAsync(() => clock.NextDue == Quiet, "the wait began anew");
        }

        clock.Advance(Quiet);
        await wait.WaitAsync(Limit.Generous);
        Assert.That(signal.WaitAsync(CancellationToken.None).IsCompleted, Is.False, "the next wait is for the next event");
    }

    [Test]
    public void Wait_Cancelled_Ends()
    {
        using var cancel = new CancellationTokenSource();
        var wait = new ChangeSignal(new ManualClock(), Quiet).WaitAsync(cancel.Token);
        cancel.Cancel();
        Assert.That(async () => await wait, Throws.InstanceOf<OperationCanceledException>());
    }
}
