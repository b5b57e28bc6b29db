namespace ConnectorEmulator.Compilation;

/// <summary>Notices that code on this thread used up its stack, also when it catches the exception for it, as entry points of QActions do with all exceptions.</summary>
internal static class StackWatch
{
    [ThreadStatic]
    private static bool hasRunOut;

    static StackWatch() => AppDomain.CurrentDomain.FirstChanceException += (_, first) => hasRunOut |= first.Exception is InsufficientExecutionStackException;

    /// <summary>Begins to watch this thread.</summary>
    public static void Begin() => hasRunOut = false;

    /// <summary>Ends it.</summary>
    /// <returns>Whether the stack was used up since <see cref="Begin"/>.</returns>
    public static bool End()
    {
        var result = hasRunOut;
        hasRunOut = false;
        return result;
    }
}
