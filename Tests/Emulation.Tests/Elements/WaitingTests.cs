using ConnectorEmulator.Elements;

namespace ConnectorEmulator.Tests.Elements;

public class WaitingTests
{
    [Test]
    public void Activity_WaitOrItsCauseIsOver_IsBusyBeforeAnybodyGoesOn()
    {
        var waiting = new Waiting();
        Assert.That(waiting.Activity, Is.EqualTo(ElementActivity.Busy), "it does not wait");

        var wait = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cause = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = waiting.ForAsync(wait.Task, ElementActivity.AwaitsDevice, cause.Task);
        Assert.That(waiting.Activity, Is.EqualTo(ElementActivity.AwaitsDevice));
        cause.SetResult();
        Assert.That((waiting.Activity, running.IsCompleted), Is.EqualTo((ElementActivity.Busy, false)));
    }

    [Test]
    public async Task For_WaitEnds_GivesItsResultAndIsBusy()
    {
        var waiting = new Waiting();
        Assert.That(await waiting.ForAsync(Task.FromResult(3)), Is.EqualTo(3));
        Assert.That(() => waiting.ForAsync(Task.FromException(new TimeoutException())), Throws.TypeOf<TimeoutException>());
        Assert.That(waiting.Activity, Is.EqualTo(ElementActivity.Busy));
    }
}
