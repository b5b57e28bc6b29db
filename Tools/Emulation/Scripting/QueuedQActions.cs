namespace ConnectorEmulator.Scripting;

/// <summary>
/// Starts queued QActions in sequence on threads of their own: one cannot start while an ordinary QAction runs, but others may start while it runs. Source:
/// DataMiner protocol reference, Protocol.QActions.QAction, options.
/// </summary>
internal sealed class QueuedQActions
{
    private readonly Lock gate = new();
    private readonly Queue<Action> waiting = new();
    private int running;
    private int started;

    /// <summary>Gets a value indicating whether a QAction runs or waits.</summary>
    public bool IsRunning
    {
        get
        {
            lock (gate)
            {
                return running > 0 || started > 0 || waiting.Count > 0;
            }
        }
    }

    /// <summary>Runs an ordinary QAction.</summary>
    /// <param name="run">Runs it.</param>
    public void RunAround(Action run)
    {
        lock (gate)
        {
            running++;
        }

        try
        {
            run();
        }
        finally
        {
            lock (gate)
            {
                running--;
                StartWaiting();
            }
        }
    }

    /// <summary>Starts a queued QAction as soon as no ordinary one runs.</summary>
    /// <param name="run">Runs it.</param>
    public void Start(Action run)
    {
        lock (gate)
        {
            waiting.Enqueue(run);
            StartWaiting();
        }
    }

    private void StartWaiting()
    {
        while (running == 0 && waiting.TryDequeue(out var run))
        {
            started++;
            _ = Task.Run(() => RunStarted(run));
        }
    }

    private void RunStarted(Action run)
    {
        try
        {
            run();
        }
        finally
        {
            lock (gate)
            {
                started--;
            }
        }
    }
}
