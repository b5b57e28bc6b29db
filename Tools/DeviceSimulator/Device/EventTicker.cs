namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>Emits events at a rate: what is due since the last tick in one go, at most 20 times a second.</summary>
internal sealed class EventTicker : IDisposable
{
    private static readonly TimeSpan ShortestTick = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private readonly EventHub hub;
    private readonly double rate;
    private readonly TimeProvider clock;
    private readonly long start;
    private readonly ITimer timer;
    private long emitted;

    /// <summary>Begins.</summary>
    /// <param name="hub">Emits.</param>
    /// <param name="rate">Events a second; above 0.</param>
    /// <param name="clock">The clock to follow.</param>
    public EventTicker(EventHub hub, double rate, TimeProvider clock)
    {
        this.hub = hub;
        this.rate = rate;
        this.clock = clock;
        start = clock.GetTimestamp();
        var seconds = Math.Clamp(1 / rate, ShortestTick.TotalSeconds, TimeSpan.FromDays(1).TotalSeconds);
        var period = TimeSpan.FromSeconds(seconds);
        timer = clock.CreateTimer(_ => Tick(), null, period, period);
    }

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    private void Tick()
    {
        lock (gate)
        {
            var due = (long)(clock.GetElapsedTime(start).TotalSeconds * rate) - emitted;
            emitted += due;

            // After a machine's sleep a client needs no flood of what it missed.
            hub.EmitNext((int)Math.Min(due, (long)Math.Ceiling(rate)));
        }
    }
}
