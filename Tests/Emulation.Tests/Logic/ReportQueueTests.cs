using ConnectorEmulator.Logic;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>What a socket reported waits in order, and no more of it than fits.</summary>
public class ReportQueueTests
{
    [Test]
    public async Task Take_WhatWasAdded_ComesInOrder()
    {
        var queue = new ReportQueue(new QueuedBytes());
        List<ConnectionEvent> all = [new ConnectionEvent.Opened(), Message(1), Message(2), new ConnectionEvent.Closed(IsSwap: false)];
        foreach (var report in all)
        {
            await queue.AddAsync(report);
        }

        Assert.That(await queue.TakeAsync(CancellationToken.None), Is.EqualTo(all));
    }

    [TestCase(1, 512)]
    [TestCase(64 * 1024, 256)]
    public async Task Add_MoreThanFits_WaitsUntilWhatIsThereIsTaken(int size, int fitting)
    {
        var queue = new ReportQueue(new QueuedBytes());
        var message = Message(size);
        var adding = Enumerable.Range(0, fitting).Select(_ => queue.AddAsync(message)).ToList();
        Assert.That(adding.Select(task => task.IsCompleted), Is.EqualTo(Enumerable.Repeat(true, fitting - 1).Append(false)));
        Assert.That(await queue.TakeAsync(CancellationToken.None), Has.Count.EqualTo(fitting));
        await adding[^1].WaitAsync(Limit.Generous);
    }

    [Test]
    public async Task Add_LargeMessage_WaitsUntilItIsHandled()
    {
        var queue = new ReportQueue(new QueuedBytes());
        var adding = queue.AddAsync(Message(2 * 1024 * 1024));
        Assert.That(await queue.TakeAsync(CancellationToken.None), Has.Count.EqualTo(1));
        Assert.That(adding.IsCompleted, Is.False, "it is being handled");
        var next = queue.TakeAsync(CancellationToken.None).AsTask();
        await adding.WaitAsync(Limit.Generous);
        queue.End();
        Assert.That(next.IsCompleted, Is.False);
    }

    [Test]
    public async Task Add_QueuesOfAllHoldMuch_WaitsUntilItIsHandled()
    {
        var all = new QueuedBytes();
        List<ReportQueue> others = [.. Enumerable.Range(0, 17).Select(_ => new ReportQueue(all))];
        var message = Message(1024 * 1024);
        foreach (var other in others)
        {
            _ = Enumerable.Range(0, 16).Select(_ => other.AddAsync(message)).ToList();
        }

        var queue = new ReportQueue(all);
        var adding = queue.AddAsync(Message(1));
        await queue.TakeAsync(CancellationToken.None);
        Assert.That(adding.IsCompleted, Is.False, "17 x 16 MB wait elsewhere");
        var next = queue.TakeAsync(CancellationToken.None).AsTask();
        await adding.WaitAsync(Limit.Generous);
        others.ForEach(other => other.End());
        Assert.That(next.IsCompleted, Is.False);
        Assert.That(queue.AddAsync(Message(1)).IsCompleted, "the others gave their memory back");
    }

    [Test]
    public async Task Take_Nothing_WaitsForTheNextReport()
    {
        var queue = new ReportQueue(new QueuedBytes());
        var taking = queue.TakeAsync(CancellationToken.None).AsTask();
        Assert.That(taking.IsCompleted, Is.False);
        await queue.AddAsync(new ConnectionEvent.Opened());
        Assert.That(await taking.WaitAsync(Limit.Generous), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task End_WhoeverWaits_GoesOnAndNothingIsKept()
    {
        var queue = new ReportQueue(new QueuedBytes());
        var waiting = queue.AddAsync(Message(64 * 1024 * 1024));
        queue.End();
        await waiting.WaitAsync(Limit.Generous);
        Assert.That(queue.AddAsync(Message(64 * 1024 * 1024)).IsCompleted);
    }

    private static ConnectionEvent.Received Message(int size) => new(new Assignment(new byte[size], null, [], null));
}
