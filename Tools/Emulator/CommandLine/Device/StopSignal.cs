using System.Runtime.InteropServices;

namespace Skyline.DataMiner.WebSocketDriver.DeviceSimulator.CommandLine;

/// <summary>Turns Ctrl+C and SIGTERM into a token from the moment it exists, so that nothing the program says comes before it can be stopped.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource stopped = new();
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
        stopped.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        stopped.Cancel();
    }
}
