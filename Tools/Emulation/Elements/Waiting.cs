namespace ConnectorEmulator.Elements;

/// <summary>
/// What something that runs for ever waits for now. It counts as running from the moment at which the wait is over, not from when its thread goes on: whoever
/// moves the clock would otherwise move it too far.
/// </summary>
internal sealed class Waiting
{
    private volatile Wait? current;

    /// <summary>Gets what it is about.</summary>
    public ElementActivity Activity => current is { } wait && !wait.Task.IsCompleted && wait.Cause?.IsCompleted != true ? wait.Activity : ElementActivity.Busy;

    /// <summary>Waits.</summary>
    /// <param name="wait">What for.</param>
    /// <param name="activity">Whether a device is to end it.</param>
    /// <param name="cause">What ends the wait, if that is another task, from which it is derived.</param>
    /// <returns>The wait.</returns>
    public async Task ForAsync(Task wait, ElementActivity activity = ElementActivity.Idle, Task? cause = null)
    {
        current = new Wait(wait, cause, activity);
        try
        {
            await wait.ConfigureAwait(false);
        }
        finally
        {
            current = null;
        }
    }

    /// <summary>Waits for a result.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="wait">What for.</param>
    /// <param name="activity">Whether a device is to end it.</param>
    /// <param name="cause">What ends the wait, if that is another task, from which it is derived.</param>
    /// <returns>The result.</returns>
    public async Task<T> ForAsync<T>(Task<T> wait, ElementActivity activity = ElementActivity.Idle, Task? cause = null)
    {
        await ForAsync((Task)wait, activity, cause).ConfigureAwait(false);
        return await wait.ConfigureAwait(false);
    }

    private sealed record Wait(Task Task, Task? Cause, ElementActivity Activity);
}
