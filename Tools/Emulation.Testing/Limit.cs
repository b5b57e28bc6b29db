namespace ConnectorEmulator.Testing;

/// <summary>How long a test waits for what must come: far more than a slow machine needs, so that it is never the reason to fail.</summary>
public static class Limit
{
    /// <summary>The limit: 30 s.</summary>
    public static readonly TimeSpan Generous = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="condition">The condition; what it reads may change on other threads.</param>
    /// <param name="expectation">What did not come to pass, for the message.</param>
    /// <param name="within">How long to wait; null for <see cref="Generous"/>.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="ConnectorTestException">It did not within the limit.</exception>
    public static Task UntilAsync(Func<bool> condition, string expectation, TimeSpan? within = null) => UntilAsync(condition, () => expectation, within);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="condition">The condition; what it reads may change on other threads.</param>
    /// <param name="expectation">Says what did not come to pass, and what did instead; asked when the wait is over.</param>
    /// <param name="within">How long to wait; null for <see cref="Generous"/>.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="ConnectorTestException">It did not within the limit.</exception>
    public static async Task UntilAsync(Func<bool> condition, Func<string> expectation, TimeSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(expectation);
        var wait = within ?? Generous;
        using var limit = new CancellationTokenSource(wait);
        while (!condition())
        {
            if (limit.IsCancellationRequested)
            {
                throw new ConnectorTestException($"not within {wait.TotalSeconds} s: {expectation()}");
            }

            await Task.Delay(Pause, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
