namespace ConnectorEmulator.DeviceSimulator.Scripts;

/// <summary>Does something at once and then again and again.</summary>
internal sealed class PushLoop : IDisposable
{
    private readonly Lock gate;
    private readonly Action<long> act;
    private readonly long? times;
    private readonly ITimer timer;
    private long done;
    private bool isOver;

    /// <summary>Does it the first time. To be called, as <see cref="Dispose"/> is, under the lock.</summary>
    /// <param name="act">What to do; gets how often it was done before. It is called under the lock.</param>
    /// <param name="every">From one time to the next.</param>
    /// <param name="times">How often; null: until it is disposed of.</param>
    /// <param name="clock">The clock to follow.</param>
    /// <param name="gate">The lock.</param>
    public PushLoop(Action<long> act, TimeSpan every, long? times, TimeProvider clock, Lock gate)
    {
        this.act = act;
        this.times = times;
        this.gate = gate;
        timer = clock.CreateTimer(_ => Tick(), null, every, every);
        Tick();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        isOver = true;
        timer.Dispose();
    }

    private void Tick()
    {
        lock (gate)
        {
            if (isOver)
            {
                return;
            }

            act(done++);
            if (done == times)
            {
                Dispose();
            }
        }
    }
}
