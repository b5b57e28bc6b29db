using System.Diagnostics;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Waits for a debugger, so that breakpoints in what runs first are hit.</summary>
internal static class DebuggerWait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until a debugger is attached.</summary>
    /// <param name="watcher">Says which process to attach to.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>False when it was given up.</returns>
    public static async Task<bool> WaitAsync(ConsoleWatcher watcher, CancellationToken cancel)
    {
        watcher.Say("Waiting", $"for a debugger to attach to process {Environment.ProcessId} ({Process.GetCurrentProcess().ProcessName}). Ctrl+C ends it.");
        while (!Debugger.IsAttached && !cancel.IsCancellationRequested)
        {
            await Task.Delay(Pause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return Debugger.IsAttached;
    }
}
