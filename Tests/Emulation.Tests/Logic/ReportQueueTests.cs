using ConnectorEmulator.Logic;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>What a socket reported waits in order, and no more of it than fits.</summary>
public class ReportQueueTests
{
    [Test]
    public async Task Take_WhatWasAdded_ComesInOrder()
    {
        var queue = new ReportQueue();
        List<ConnectionEvent> all = [new ConnectionEvent.Opened(), Message(1), Message(2), new ConnectionEvent.Closed(IsSwap: false)];
        foreach (var report in all)
        {
            await queue.AddAsync(report);
        }

        Assert.That(await queue.TakeAsync(CancellationToken.None), Is.EqualTo(all));
    }

    [TestCase(1, 512)]
    [TestCase(64 * 1024, 256)]
    [TestCase(64 * 1024 * 1024, 1)]
    public async Task Add_MoreThanFits_WaitsUntilWhatIsThereIsTaken(int size, int fitting)
    {
        var queue = new ReportQueue();
        var message = Message(size);
        var adding = Enumerable.Range(0, fitting).Select(_ => queue.AddAsync(message)).ToList();
        Assert.That(adding.Select(task => task.IsCompleted), Is.EqualTo(Enumerable.Repeat(true, fitting - 1).Append(false)));
        Assert.That(await queue.TakeAsync(CancellationToken.None), Has.Count.EqualTo(fitting));
        await adding[^1].WaitAsync(Limit.Generous);
    }

    [Test]
    public async Task Take_Nothing_WaitsForTheNextReport()
    {
        var queue = new ReportQueue();
        var taking = queue.TakeAsync(CancellationToken.None).AsTask();
        Assert.That(taking.IsCompleted, Is.False);
        await queue.AddAsync(new ConnectionEvent.Opened());
        Assert.That(await taking.WaitAsync(Limit.Generous), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task End_WhoeverWaits_GoesOnAndNothingIsKept()
    {
        var queue = new ReportQueue();
        var waiting = queue.AddAsync(Message(64 * 1024 * 1024));
        queue.End();
        await waiting.WaitAsync(Limit.Generous);
        Assert.That(queue.AddAsync(Message(64 * 1024 * 1024)).IsCompleted);
    }

    private static ConnectionEvent.Received Message(int size) => new(new Assignment(new byte[size], null, [], null));
}
