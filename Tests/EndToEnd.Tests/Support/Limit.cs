namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Support;

/// <summary>How long a test waits for what must come: far more than a slow machine needs, so that it is never the reason to fail.</summary>
internal static class Limit
{
    /// <summary>The limit.</summary>
    public static readonly TimeSpan Generous = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until a condition holds.</summary>
    /// <exception cref="AssertionException">It did not within the limit.</exception>
    public static async Task UntilAsync(Func<bool> condition, string expectation)
    {
        using var limit = new CancellationTokenSource(Generous);
        while (!condition())
        {
            if (limit.IsCancellationRequested)
            {
                Assert.Fail($"not within {Generous.TotalSeconds} s: {expectation}");
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }
}
