using System.Diagnostics;
using System.Runtime.ExceptionServices;
using ConnectorEmulator.Compilation;

namespace ConnectorEmulator.Hosting;

/// <summary>
/// Keeps QActions from deciding how the program ends: for a program that runs nothing but elements, as it changes what holds for the whole process.
/// </summary>
public static class StrayCode
{
    private const string OnAnAgent = "On an agent that ends the process of all QActions: remove the call.";

    private static volatile bool isEnding;
    private static int isContained;

    /// <summary>
    /// From now on an exception in a thread of a QAction's own is an error of that QAction, and Environment.Exit, if a QAction calls it, a failure of the program.
    /// </summary>
    /// <param name="error">Takes the line that says what ended the program.</param>
    /// <param name="exitCode">What the program then exits with.</param>
    public static void Contain(TextWriter error, int exitCode)
    {
        ArgumentNullException.ThrowIfNull(error);
        if (Interlocked.Exchange(ref isContained, 1) != 0)
        {
            return;
        }

        ExceptionHandling.SetUnhandledExceptionHandler(Note);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (!isEnding && RiskyCalls.ExitingQActions.ToList() is { Count: > 0 } callers)
            {
                error.WriteLine($"{string.Join(" or ", callers.Select(item => item.Key))} ended the program with {string.Join(" or ", callers.Select(item => item.Value).Distinct())}. {OnAnAgent}");
                error.Flush();
                Environment.ExitCode = exitCode;
            }
        };
    }

    /// <summary>Notes that the program ends of its own accord.</summary>
    public static void ExpectEnd() => isEnding = true;

    /// <summary>Ends the program soon after it should have ended: a thread that a QAction left behind would keep it for ever.</summary>
    /// <param name="patience">How long the program may still take.</param>
    /// <param name="error">Takes the line that says why it did not end by itself.</param>
    /// <param name="exitCode">What it then exits with.</param>
    public static void EndWithin(TimeSpan patience, TextWriter error, int exitCode)
    {
        ArgumentNullException.ThrowIfNull(error);
        ExpectEnd();
        var watch = new Thread(() =>
        {
            Thread.Sleep(patience);
            if (RiskyCalls.ThreadingQActions.ToList() is { Count: > 0 } starters)
            {
                error.WriteLine($"A thread of {string.Join(" or ", starters)} still runs although its element has stopped: make it a background thread, and end it in Dispose.");
                error.Flush();
            }

            Environment.Exit(exitCode);
        });

        // It must not keep the process itself.
        watch.IsBackground = true;
        watch.Start();
    }

    private static bool Note(Exception exception)
    {
        if (CodeInStack.Find(new StackTrace(exception)) is not { } found)
        {
            return false;
        }

        found.Package.Escapes.Note(found.QAction, exception);
        return true;
    }
}
