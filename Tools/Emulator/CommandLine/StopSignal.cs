using System.Runtime.InteropServices;
using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Turns Ctrl+C and SIGTERM into a token from the moment it exists, so that nothing the program says comes before it can be stopped.</summary>
internal sealed class StopSignal : IDisposable
{
    // QActions that never end must not keep the program alive.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource stopped = new();
    private readonly CancellationTokenSource abandoned = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;

    /// <summary>Begins to listen.</summary>
    public StopSignal()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    /// <summary>Cancelled by either signal.</summary>
    public CancellationToken Token => stopped.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        abandoned.Cancel();
        abandoned.Dispose();
        stopped.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        _ = Task.Delay(Patience, abandoned.Token).ContinueWith(
            _ =>
            {
                StrayCode.ExpectEnd();
                Environment.Exit(ExitCodes.Failure);
            }, CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        stopped.Cancel();
    }
}
