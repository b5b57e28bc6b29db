using System.Net.Sockets;

namespace ConnectorEmulator.Tool;

/// <summary>Starts servers on the port where they are expected, and elsewhere when that port cannot be had.</summary>
internal static class PreferredPort
{
    /// <summary>Starts a server.</summary>
    /// <typeparam name="T">The server.</typeparam>
    /// <param name="port">The port where it is expected.</param>
    /// <param name="start">Starts it on a port; 0 takes any that is free.</param>
    /// <returns>The server.</returns>
    public static async Task<T> StartAsync<T>(int port, Func<int, Task<T>> start)
    {
        try
        {
            return await start(port).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsRefused(exception))
        {
            return await start(0).ConfigureAwait(false);
        }
    }

    /// <summary>Tells whether a server could not be started because of its port: a port that is taken is an I/O error, one without the right to it a socket's.</summary>
    /// <param name="exception">What the start threw.</param>
    /// <returns>True when another port may do.</returns>
    public static bool IsRefused(Exception exception) => exception is IOException or SocketException;
}
