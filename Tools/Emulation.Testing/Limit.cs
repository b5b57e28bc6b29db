namespace ConnectorEmulator.Testing;

/// <summary>How long a test waits for what must come: far more than a slow machine needs, so that it is never the reason to fail.</summary>
public static class Limit
{
    /// <summary>The limit: 30 s.</summary>
    public static readonly TimeSpan Generous = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until a condition holds. One that throws, because a row or a value is not there yet, does not hold.</summary>
    /// <param name="condition">The condition; what it reads may change on other threads.</param>
    /// <param name="expectation">What did not come to pass, for the message.</param>
    /// <param name="within">How long to wait in real time; null for <see cref="Generous"/>.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="ConnectorTestException">It did not within the limit, or it asks for what the connector does not have.</exception>
    public static Task UntilAsync(Func<bool> condition, string expectation, TimeSpan? within = null) => UntilAsync(condition, () => expectation, within);

    /// <summary>Waits until a condition holds. One that throws, because a row or a value is not there yet, does not hold.</summary>
    /// <param name="condition">The condition; what it reads may change on other threads.</param>
    /// <param name="expectation">Says what did not come to pass, and what did instead; asked when the wait is over.</param>
    /// <param name="within">How long to wait in real time; null for <see cref="Generous"/>.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="ConnectorTestException">It did not within the limit, or it asks for what the connector does not have.</exception>
    public static Task UntilAsync(Func<bool> condition, Func<string> expectation, TimeSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return UntilAsync(condition, expectation, between: null, within);
    }

    /// <summary>Waits until a condition holds, and does something before each further look.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="expectation">Says what did not come to pass.</param>
    /// <param name="between">What is done before each further look; null for a pause.</param>
    /// <param name="within">How long to wait in real time; null for <see cref="Generous"/>.</param>
    /// <returns>The wait.</returns>
    internal static async Task UntilAsync(Func<bool> condition, Func<string> expectation, Func<Task>? between, TimeSpan? within)
    {
        ArgumentNullException.ThrowIfNull(expectation);
        var wait = within ?? Generous;
        using var limit = new CancellationTokenSource(wait);
        while (!Holds(condition, out var thrown))
        {
            if (limit.IsCancellationRequested)
            {
                throw new ConnectorTestException($"not within {wait.TotalSeconds} s: {expectation()}{Describe(thrown)}", thrown);
            }

            await (between?.Invoke() ?? Task.Delay(Pause)).ConfigureAwait(false);
        }
    }

    private static bool Holds(Func<bool> condition, out Exception? thrown)
    {
        thrown = null;
        try
        {
            return condition();
        }
        catch (Exception exception) when (exception is not ConnectorTestException { MayPass: false })
        {
            thrown = exception;
            return false;
        }
    }

    private static string Describe(Exception? thrown) => thrown switch
    {
        null => string.Empty,
        ConnectorTestException => $"\nin the end: {thrown.Message}",
        _ => $"\nin the end the condition threw {thrown.GetType().Name}: {thrown.Message}",
    };
}
