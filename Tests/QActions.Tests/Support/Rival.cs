using System.Threading;
using System.Threading.Tasks;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

/// <summary>Another QAction that gets its turn at the worst moment: in the middle of a call of the first one.</summary>
internal sealed class Rival
{
    /// <summary>Far longer than any action takes that waits for nobody. One that waits for a lock takes it all: only then this time is spent.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Deadlock = TimeSpan.FromSeconds(60);
    private readonly TaskCompletionSource<bool> ended = new();
    private readonly Thread thread;

    public Rival(Action action)
    {
        thread = new Thread(() => Run(action));
    }

    /// <summary>Starts it, once, and lets it go on until it is over, or long enough to know that it waits for a lock.</summary>
    public void Interfere()
    {
        if (thread.ThreadState == ThreadState.Unstarted)
        {
            thread.Start();
            _ = ended.Task.Wait(Turn);
        }
    }

    /// <summary>Waits for its end. What it threw is thrown.</summary>
    public void End() => Assert.That(ended.Task.Wait(Deadlock), Is.True, "it waits for ever");

    private void Run(Action action)
    {
        try
        {
            action();
            ended.SetResult(true);
        }
        catch (Exception ex)
        {
            ended.SetException(ex);
        }
    }
}
