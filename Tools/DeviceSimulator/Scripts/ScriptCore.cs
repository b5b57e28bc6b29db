using ConnectorEmulator.DeviceSimulator.Server;
using ConnectorEmulator.DeviceSimulator.Sessions;
using ConnectorEmulator.DeviceSimulator.Statistics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConnectorEmulator.DeviceSimulator.Scripts;

/// <summary>What the connections of a scripted device share.</summary>
internal sealed class ScriptCore(DeviceScript script, ScriptedDeviceOptions options, Action joined)
{
    private const int UnmatchedKept = 100;
    private const int ReceivedKept = 1_000;

    private readonly Lock gate = new();
    private readonly Queue<string> unmatched = new();
    private readonly Queue<ReceivedFrame> received = new();
    private readonly DeviceRecord record = new();
    private long unmatchedCount;

    /// <summary>What is played.</summary>
    public DeviceScript Script => script;

    /// <summary>The clock that everything here follows.</summary>
    public TimeProvider Clock => options.Clock;

    /// <summary>The open connections.</summary>
    public ClientList<ScriptConnection> Connections { get; } = new(new Lock());

    /// <summary>Messages that the script had nothing for.</summary>
    public long UnmatchedCount
    {
        get
        {
            lock (gate)
            {
                return unmatchedCount;
            }
        }
    }

    /// <summary>The last of them.</summary>
    public IReadOnlyList<string> Unmatched
    {
        get
        {
            lock (gate)
            {
                return [.. unmatched];
            }
        }
    }

    /// <summary>The last frames of clients.</summary>
    public IReadOnlyList<ReceivedFrame> Received
    {
        get
        {
            lock (gate)
            {
                return [.. received];
            }
        }
    }

    /// <summary>Keeps a frame of a client.</summary>
    public void AddReceived(int connection, string text)
    {
        lock (gate)
        {
            received.Enqueue(new ReceivedFrame(connection, text));
            if (received.Count > ReceivedKept)
            {
                received.Dequeue();
            }
        }
    }

    /// <summary>Tells the user something.</summary>
    public void Notice(string line) => options.Notice(line);

    /// <summary>Keeps, and tells, a message that the script has nothing for.</summary>
    public void AddUnmatched(int connection, string text, string waiting)
    {
        lock (gate)
        {
            unmatchedCount++;
            unmatched.Enqueue(text);
            if (unmatched.Count > UnmatchedKept)
            {
                unmatched.Dequeue();
            }
        }

        Notice($"connection {connection}: nothing in the script matches ({waiting}): {text}");
    }

    /// <summary>Adds the connection of a client that was let in.</summary>
    public void Join(ScriptConnection connection, Arrival<ScriptConnection> arrival)
    {
        Connections.Join(connection, arrival);
        joined();
    }

    /// <summary>Serves WebSockets on every path; anything else is told to ask for one.</summary>
    public void Configure(WebApplication application)
    {
        application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        application.Run(context => AnswerAsync(context, application.Lifetime.ApplicationStopping));
    }

    private async Task AnswerAsync(HttpContext context, CancellationToken stopping)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            context.Response.Headers.Upgrade = "websocket";
            return;
        }

        if (stopping.IsCancellationRequested)
        {
            context.Abort();
            return;
        }

        // The feature, unlike the context, may still be asked to abort when the request has just ended.
        var lifetime = context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        using var arrival = Connections.Expect();
        var handshake = HandshakeHandler.Read(context.Request);
        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        var entry = record.AddConnection(handshake);
        Notice($"connection {entry.Number} opened: {handshake.Target}");
        using var connection = new ScriptConnection(this, socket, entry, lifetime.Abort);
        await connection.RunAsync(arrival, context.RequestAborted).ConfigureAwait(false);
        Notice($"connection {entry.Number} {entry.End}");
    }
}
