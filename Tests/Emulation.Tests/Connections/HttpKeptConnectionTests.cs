using System.Net;
using System.Net.Sockets;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>What becomes of a request on a connection that was kept from the one before.</summary>
public sealed class HttpKeptConnectionTests
{
    [Test]
    public async Task Run_ServerThatClosesAKeptConnectionOnTheRequest_IsAskedOnce()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var requests = 0;
        var serving = ServeAsync(listener, () => Interlocked.Increment(ref requests) > 1);
        await using (var element = await RunningElement.StartAsync("http", RunningElement.Options(0, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}")))
        {
            await element.SetParameterAsync(52, "go");
            await Limit.UntilAsync(() => Equals(element.Value(2), "HTTP/1.1 200 OK"), "the connection is there and is kept");
            await element.SetParameterAsync(52, "again");
            await Limit.UntilAsync(() => element.Value(6) is string text && text.EndsWith("timeout;", StringComparison.Ordinal), "the session failed");
            Assert.That(element.Log.Lines.Single().Text, Does.Contain("closed without an answer"));
        }

        listener.Stop();
        await serving;
        Assert.That(requests, Is.EqualTo(2));
    }

    private static async Task ServeAsync(TcpListener listener, Func<bool> closes)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream());
                while (await reader.ReadLineAsync() is { } line)
                {
                    if (line.Length > 0)
                    {
                        continue;
                    }

                    if (closes())
                    {
                        break;
                    }

                    await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }
}
