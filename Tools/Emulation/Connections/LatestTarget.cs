namespace ConnectorEmulator.Connections;

/// <summary>Holds the newest target that was set and not taken yet. Safe for several threads.</summary>
internal sealed class LatestTarget
{
    private readonly Lock gate = new();
    private TaskCompletionSource isSet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? target;

    /// <summary>Gets the task that ends when a target is set.</summary>
    public Task IsSet
    {
        get
        {
            lock (gate)
            {
                return isSet.Task;
            }
        }
    }

    /// <summary>Sets a target in place of one that was not taken yet.</summary>
    /// <param name="value">The target.</param>
    public void Set(string value)
    {
        lock (gate)
        {
            target = value;
            isSet.TrySetResult();
        }
    }

    /// <summary>Takes the target.</summary>
    /// <returns>The target; null when none is set.</returns>
    public string? Take()
    {
        lock (gate)
        {
            var taken = target;
            target = null;
            if (isSet.Task.IsCompleted)
            {
                isSet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return taken;
        }
    }
}
