namespace ConnectorEmulator.TestSupport;

/// <summary>How long a test waits for what must come: far more than a slow machine needs, so that it is never the reason to fail.</summary>
public static class Limit
{
    /// <summary>The limit.</summary>
    public static readonly TimeSpan Generous = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="condition">The condition; what it reads may change on other threads.</param>
    /// <param name="expectation">What did not come to pass, for the message.</param>
    /// <param name="within">How long to wait; null for <see cref="Generous"/>.</param>
    /// <exception cref="AssertionException">It did not within the limit.</exception>
    public static async Task UntilAsync(Func<bool> condition, string expectation, TimeSpan? within = null)
    {
        var wait = within ?? Generous;
        using var limit = new CancellationTokenSource(wait);
        while (!condition())
        {
            if (limit.IsCancellationRequested)
            {
                Assert.Fail($"not within {wait.TotalSeconds} s: {expectation}");
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }
}
