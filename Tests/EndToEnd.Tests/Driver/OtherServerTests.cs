using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>A server that knows nothing but RFC 6455: what leaves the element, byte for byte.</summary>
internal sealed class OtherServerTests : DriverTest
{
    [Test]
    public async Task Frames_LeaveAsMaskedTextAndArriveWhole()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var element = await StartElementAsync($"ws://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/some/path");
        using var client = await server.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var request = await ReadRequestAsync(stream);
        Assert.That(request, Does.StartWith("GET /some/path HTTP/1.1\r\n").And.Contain("Sec-WebSocket-Version: 13"));
        Assert.That(request, Does.Not.Contain("Sec-WebSocket-Extensions"), "no compression is offered");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Accept(request)));

        var (opcode, isMasked, text) = await ReadShortFrameAsync(stream);
        Assert.That(opcode, Is.EqualTo(0x81), "one text frame");
        Assert.That(isMasked, Is.True);
        Assert.That(text, Does.Match("^\\{\"command\":\"health\",\"timestamp\":\"\\d+:\\d+\"\\}$"));

        var reply = Encoding.UTF8.GetBytes("{\"message_type\":\"weather\",\"text\":\"Ünïcödé\"}");
        await stream.WriteAsync((byte[])[0x81, (byte)reply.Length, .. reply]);
        await UntilCountAsync(element, DriverParameters.UnknownType, 1);
        await AssertCleanAsync(element);
    }

    private static async Task<string> ReadRequestAsync(Stream stream)
    {
        var request = new StringBuilder();
        var one = new byte[1];
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one);
            request.Append((char)one[0]);
        }

        return request.ToString();
    }

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6455 prescribes SHA-1.")]
    private static string Accept(string request)
    {
        var key = request.Split("\r\n").Single(line => line.StartsWith("Sec-WebSocket-Key:", StringComparison.OrdinalIgnoreCase)).Split(':')[1].Trim();
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
        return $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n";
    }

    private static async Task<(int Opcode, bool IsMasked, string Text)> ReadShortFrameAsync(Stream stream)
    {
        var head = new byte[6];
        await stream.ReadExactlyAsync(head);
        var payload = new byte[head[1] & 0x7F];
        await stream.ReadExactlyAsync(payload);
        var text = Encoding.UTF8.GetString([.. payload.Select((item, index) => (byte)(item ^ head[2 + (index % 4)]))]);
        return (head[0], (head[1] & 0x80) != 0, text);
    }
}
