using System.Net;
using System.Net.Sockets;

namespace ConnectorEmulator.Connections;

/// <summary>Opens TCP connections.</summary>
internal static class TcpStream
{
    /// <summary>Connects.</summary>
    /// <param name="place">Host and port.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The connection.</returns>
    public static async Task<Stream> ConnectAsync(DnsEndPoint place, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(place, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
