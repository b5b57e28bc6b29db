using ConnectorEmulator.Connections;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>Large messages of all connections share a bounded memory.</summary>
public class MessageMemoryTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    [Test]
    public async Task Take_MoreThanThereIs_WaitsInOrder()
    {
        var memory = new MessageMemory(100, Long, TimeProvider.System);
        var first = await memory.TakeAsync(60, Never, CancellationToken.None);
        var second = memory.TakeAsync(50, Never, CancellationToken.None);
        var third = memory.TakeAsync(10, Never, CancellationToken.None);
        Assert.That((second.IsCompleted, third.IsCompleted), Is.EqualTo((false, false)), "a small one does not overtake, or a large one would never come");
        first.Dispose();
        await Task.WhenAll(second, third).WaitAsync(Limit.Generous);
    }

    [Test]
    public async Task Take_GivenUpWhileItWaits_LetsTheNextOneCome()
    {
        var memory = new MessageMemory(100, Long, TimeProvider.System);
        using var first = await memory.TakeAsync(60, Never, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var second = memory.TakeAsync(90, Never, stop.Token);
        var third = memory.TakeAsync(40, Never, CancellationToken.None);
        await stop.CancelAsync();
        Assert.That(async () => await second, Throws.InstanceOf<OperationCanceledException>());
        await third.WaitAsync(Limit.Generous);
    }

    [Test]
    public async Task Take_OthersArriveTooSlowly_GivesTheOldestOfThemUp()
    {
        var memory = new MessageMemory(100, TimeSpan.FromMilliseconds(50), TimeProvider.System);
        using var handled = await memory.TakeAsync(40, () => Assert.Fail("a message that has arrived is never given up"), CancellationToken.None);
        handled.HasArrived = true;
        MessageMemory.Share? slow = null;
        slow = await memory.TakeAsync(30, () => slow!.Dispose(), CancellationToken.None);
        using var newer = await memory.TakeAsync(30, () => Assert.Fail("the oldest was enough"), CancellationToken.None);
        newer.HasArrived = false;
        using var next = await memory.TakeAsync(30, Never, CancellationToken.None).WaitAsync(Limit.Generous);
    }

    private static void Never() => Assert.Fail("nobody waits");
}
