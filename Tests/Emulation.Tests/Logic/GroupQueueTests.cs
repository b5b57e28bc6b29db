using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>Where each execute action puts a group, in a queue that holds 1 and 2 (queued by actions) and 8 and 9 (queued by a timer).</summary>
public class GroupQueueTests
{
    [TestCase(ActionType.AddToExecute, new[] { 1, 2, 8, 9, 5 })]
    [TestCase(ActionType.Execute, new[] { 1, 2, 5, 8, 9 })]
    [TestCase(ActionType.ExecuteNext, new[] { 5, 1, 2, 8, 9 })]
    [TestCase(ActionType.ExecuteOne, new[] { 1, 2, 8, 9, 5 })]
    [TestCase(ActionType.ExecuteOneNow, new[] { 1, 2, 5, 8, 9 })]
    [TestCase(ActionType.ExecuteOneTop, new[] { 5, 1, 2, 8, 9 })]
    public void Add_NewGroup_GoesWhereTheActionSays(ActionType action, int[] expected)
    {
        using var queue = Fill();
        queue.Add(Entry(5), QueueRule.Of(action));
        Assert.That(queue.Groups, Is.EqualTo(expected));
    }

    [TestCase(ActionType.AddToExecute, new[] { 1, 2, 8, 9, 1 })]
    [TestCase(ActionType.Execute, new[] { 1, 2, 1, 8, 9 })]
    [TestCase(ActionType.ExecuteNext, new[] { 1, 1, 2, 8, 9 })]
    [TestCase(ActionType.ExecuteOne, new[] { 1, 2, 8, 9 })]
    [TestCase(ActionType.ExecuteOneNow, new[] { 1, 2, 8, 9 })]
    [TestCase(ActionType.ExecuteOneTop, new[] { 1, 2, 8, 9 })]
    public void Add_GroupThatIsQueued_IsLeftAloneByTheOneVariantsOnly(ActionType action, int[] expected)
    {
        using var queue = Fill();
        queue.Add(Entry(1), QueueRule.Of(action));
        Assert.That(queue.Groups, Is.EqualTo(expected));
    }

    [Test]
    public async Task Add_GroupThatIsBeingExecuted_HasLeftTheQueue()
    {
        using var queue = Fill();
        await queue.TakeAsync(CancellationToken.None);
        queue.Add(Entry(1), QueueRule.Of(ActionType.ExecuteOne));
        Assert.That(queue.Groups, Is.EqualTo(new[] { 2, 8, 9, 1 }));
    }

    [Test]
    public void Add_TimerGroupThatIsQueued_GivesTheEntryThatIsThere()
    {
        using var queue = Fill();
        var present = queue.Find(8);
        Assert.That(queue.Add(Entry(8), QueueRule.Timer), Is.SameAs(present));
    }

    private static GroupQueue Fill()
    {
        var queue = new GroupQueue();
        queue.Add(Entry(8), QueueRule.Timer);
        queue.Add(Entry(9), QueueRule.Timer);
        queue.Add(Entry(1), QueueRule.Of(ActionType.Execute));
        queue.Add(Entry(2), QueueRule.Of(ActionType.Execute));
        return queue;
    }

    private static QueuedGroup Entry(int id) => new(new GroupDefinition(id, string.Empty, GroupKind.PollAction, 0, [], null, default), Cause.From("test"), TimeSpan.Zero);
}
