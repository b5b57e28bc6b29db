using System.Net.WebSockets;
using ConnectorEmulator.DeviceSimulator.Sessions;

namespace ConnectorEmulator.DeviceSimulator.Server;

/// <summary>Lets a device listen, stop and listen again, one after the other, whoever asks.</summary>
/// <param name="start">Starts a server on these ports.</param>
/// <param name="each">Does something to every connection and gives those that are open.</param>
/// <param name="clock">The clock for pauses.</param>
/// <param name="notice">Tells the user something.</param>
/// <param name="firstPorts">The ports to begin with; 0 for any free one.</param>
internal sealed class ListenerControl(
    Func<IReadOnlyList<int>, CancellationToken, Task<WebServer>> start,
    Func<Action<ClientConnection>, IReadOnlyList<ClientConnection>> each,
    TimeProvider clock,
    Action<string> notice,
    params IReadOnlyList<int> firstPorts) : IAsyncDisposable
{
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource disposed = new();
    private WebServer? server;
    private IReadOnlyList<int> ports = firstPorts;

    /// <summary>The port it listens on, or listened on last; the first of several.</summary>
    public int Port => Volatile.Read(ref ports)[0];

    /// <summary>Listens, when it does not yet.</summary>
    /// <param name="onPort">The first port; null for the one it had, 0 for any free one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ListenAsync(int? onPort, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(disposed.IsCancellationRequested, this);
            server ??= await start([onPort ?? Port, .. ports.Skip(1)], cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref ports, server.Ports);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Listens for a new device, which is disposed of when that fails.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="device">Whose listener this is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The device.</returns>
    public async Task<T> StartAsync<T>(T device, CancellationToken cancellationToken)
        where T : IAsyncDisposable
    {
        try
        {
            await ListenAsync(onPort: null, cancellationToken).ConfigureAwait(false);
            return device;
        }
        catch
        {
            await device.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends every connection, with a code or by dropping it, and stops listening.</summary>
    public async Task StopAsync(int? closeCode)
    {
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (server is not null)
            {
                server.LetNobodyIn();
                await EndConnectionsAsync(closeCode).ConfigureAwait(false);
                await server.DisposeAsync().ConfigureAwait(false);
                server = null;
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Drops every connection, stops listening, and listens again after a pause.</summary>
    public async Task RestartAsync(TimeSpan pause, int? onPort)
    {
        await StopAsync(closeCode: null).ConfigureAwait(false);
        await Task.Delay(pause, clock, disposed.Token).ConfigureAwait(false);
        await ListenAsync(onPort, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Restarts without keeping the caller: whoever asked over HTTP needs an answer before the connection goes.</summary>
    public void RestartInBackground(TimeSpan pause) => _ = Task.Run(async () =>
    {
        try
        {
            await RestartAsync(pause, onPort: null).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            notice($"cannot listen again: {exception.Message}");
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The device is disposed of: there is nothing to restart.
        }
    });

    /// <summary>Closes every connection with 1000, as a real sender does when it is stopped, and stops listening for good.</summary>
    public async ValueTask DisposeAsync()
    {
        await disposed.CancelAsync().ConfigureAwait(false);
        await StopAsync((int)WebSocketCloseStatus.NormalClosure).ConfigureAwait(false);
    }

    private async Task EndConnectionsAsync(int? closeCode)
    {
        var open = each(connection =>
        {
            if (closeCode is int code)
            {
                connection.Close((WebSocketCloseStatus)code);
            }
            else
            {
                connection.Drop();
            }
        });

        // Sockets are slow in real time, whatever the device's clock says. The server drops whoever does not answer.
        await Task.WhenAll(open.Select(connection => connection.Ended)).WaitAsync(CloseLimit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
