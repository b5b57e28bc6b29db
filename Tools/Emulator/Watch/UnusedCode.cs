namespace ConnectorEmulator.Tool.Watch;

/// <summary>
/// Gives back the compiled QActions of packages that nobody uses any more. The garbage collector would take long to come to it in a process with free memory, and a debugger
/// that attaches meanwhile binds breakpoints to code that never runs again.
/// </summary>
internal static class UnusedCode
{
    // The load context, what it allocated, and its assemblies go one after the other, each when the one before was finalized.
    private const int Rounds = 4;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Gives it back. What a thread or a timer that a QAction left behind still uses stays, and a finalizer of a QAction that does not end is not waited for.</summary>
    /// <returns>Ends when it is done, after 5 s at the latest.</returns>
    public static Task ReleaseAsync() => Task.WhenAny(Task.Run(Collect), Task.Delay(Limit));

    private static void Collect()
    {
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
