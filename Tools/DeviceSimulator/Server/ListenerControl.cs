using System.Net.WebSockets;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Faults;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Sessions;

namespace Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Server;

/// <summary>Lets the device listen, stop and listen again, one after the other, whoever asks.</summary>
/// <param name="core">The device.</param>
/// <param name="firstPort">The port to begin with; 0 for any free one.</param>
/// <param name="firstWebSocketPort">The port of the WebSockets to begin with; 0 for any free one, null for the same port.</param>
internal sealed class ListenerControl(DeviceCore core, int firstPort, int? firstWebSocketPort) : IAsyncDisposable
{
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource disposed = new();
    private Listener? listener;
    private int port = firstPort;

    /// <summary>The port it listens on, or listened on last.</summary>
    public int Port => Volatile.Read(ref port);

    /// <summary>Listens, when it does not yet.</summary>
    public async Task ListenAsync(FaultPanel faults, int? onPort, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(disposed.IsCancellationRequested, typeof(SimulatedDevice));
            listener ??= await Listener.StartAsync(core, faults, Ports(onPort ?? Port), cancellationToken);
            Volatile.Write(ref port, listener.Ports[0]);
            core.UseWebSocketPort(listener.Ports.ElementAtOrDefault(1));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Ends every connection, with a code or by dropping it, and stops listening.</summary>
    public async Task StopAsync(int? closeCode)
    {
        await turn.WaitAsync();
        try
        {
            if (listener is not null)
            {
                listener.LetNobodyIn();
                await EndSessionsAsync(closeCode);
                await listener.DisposeAsync();
                listener = null;
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Drops every connection, stops listening, and listens again after a pause.</summary>
    public async Task RestartAsync(FaultPanel faults, TimeSpan pause, int? onPort)
    {
        await StopAsync(closeCode: null);
        await Task.Delay(pause, core.Clock, disposed.Token);
        await ListenAsync(faults, onPort, CancellationToken.None);
    }

    /// <summary>Restarts without keeping the caller: whoever asked over HTTP needs an answer before the connection goes.</summary>
    public void RestartInBackground(FaultPanel faults, TimeSpan pause) => _ = Task.Run(async () =>
    {
        try
        {
            await RestartAsync(faults, pause, onPort: null);
        }
        catch (IOException exception)
        {
            core.Notice($"cannot listen again: {exception.Message}");
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The device is disposed of: there is nothing to restart.
        }
    });

    /// <summary>Closes every connection with 1000, as a real sender does when it is stopped, and stops listening for good.</summary>
    public async ValueTask DisposeAsync()
    {
        await disposed.CancelAsync();
        await StopAsync((int)WebSocketCloseStatus.NormalClosure);
    }

    private IReadOnlyList<int> Ports(int main) => (core.WebSocketPort ?? firstWebSocketPort) is int webSocket ? [main, webSocket] : [main];

    private async Task EndSessionsAsync(int? closeCode)
    {
        IReadOnlyList<Session> sessions = core.Hub.Each(session =>
        {
            if (closeCode is int code)
            {
                session.Close((WebSocketCloseStatus)code);
            }
            else
            {
                session.Drop();
            }
        });

        // Sockets are slow in real time, whatever the device's clock says. The listener drops whoever does not answer.
        await Task.WhenAll(sessions.Select(session => session.Ended)).WaitAsync(CloseLimit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
