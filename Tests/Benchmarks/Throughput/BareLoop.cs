using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Skyline.DataMiner.WebSocketDriver.Benchmarks.Throughput;

/// <summary>The least that a program does that reads JSON from a WebSocket: a ClientWebSocket, and the tree of each message.</summary>
internal static class BareLoop
{
    /// <summary>Measures it.</summary>
    /// <param name="server">The server.</param>
    /// <param name="messages">How many messages.</param>
    /// <returns>How fast it was.</returns>
    public static async Task<Figures> MeasureAsync(SaturatingServer server, long messages)
    {
        var end = new TaskCompletionSource();
        var serving = server.ServeAsync(messages, Task.CompletedTask, end.Task);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(server.Url, CancellationToken.None).ConfigureAwait(false);
        var buffer = new byte[64 * 1024];
        var message = new ArrayBufferWriter<byte>();
        for (var read = 0L; read < messages; read++)
        {
            ValueWebSocketReceiveResult frame;
            do
            {
                frame = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).ConfigureAwait(false);
                message.Write(buffer.AsSpan(0, frame.Count));
            }
            while (!frame.EndOfMessage);

            if ((string?)JObject.Parse(Encoding.UTF8.GetString(message.WrittenSpan))["message_type"] != "state")
            {
                throw new InvalidDataException("The server sent something else than an event.");
            }

            message.ResetWrittenCount();
        }

        end.SetResult();
        return await serving.ConfigureAwait(false);
    }
}
