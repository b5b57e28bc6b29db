namespace ConnectorEmulator.Web.Trends;

/// <summary>Has the recorders of all elements take their samples, every second.</summary>
internal sealed class TrendSampler : IAsyncDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly PeriodicTimer timer;
    private readonly Task running;

    /// <summary>Starts sampling.</summary>
    /// <param name="recorders">The recorders.</param>
    /// <param name="clock">The clock.</param>
    public TrendSampler(IReadOnlyList<TrendRecorder> recorders, TimeProvider clock)
    {
        timer = new PeriodicTimer(Pace, clock);
        running = Task.Run(() => RunAsync(recorders, clock));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        timer.Dispose();
        await running.ConfigureAwait(false);
    }

    private async Task RunAsync(IReadOnlyList<TrendRecorder> recorders, TimeProvider clock)
    {
        do
        {
            foreach (var recorder in recorders)
            {
                recorder.Sample(clock.GetUtcNow().ToUnixTimeMilliseconds());
            }
        }
        while (await timer.WaitForNextTickAsync().ConfigureAwait(false));
    }
}
