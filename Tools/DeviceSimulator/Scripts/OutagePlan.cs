namespace ConnectorEmulator.DeviceSimulator.Scripts;

/// <summary>Lets the outages of a script happen.</summary>
/// <param name="outage">When, how long and how often.</param>
/// <param name="clock">The clock to follow.</param>
/// <param name="begin">Lets the device be away for a time.</param>
internal sealed class OutagePlan(ScriptOutage outage, TimeProvider clock, Action<TimeSpan> begin) : IDisposable
{
    private readonly Lock gate = new();
    private ITimer? timer;
    private int begun;
    private bool isDisposed;

    /// <summary>A client is there: the time to the next outage runs, when it does not yet.</summary>
    public void Arm()
    {
        lock (gate)
        {
            if (!isDisposed && begun != outage.Times)
            {
                timer ??= clock.CreateTimer(_ => Begin(), null, outage.After, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            timer?.Dispose();
        }
    }

    private void Begin()
    {
        lock (gate)
        {
            if (isDisposed)
            {
                return;
            }

            timer?.Dispose();
            timer = null;
            begun = outage.Times is null ? 0 : begun + 1;
        }

        begin(outage.For);
    }
}
