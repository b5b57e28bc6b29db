using System.Text;
using ConnectorEmulator.DeviceSimulator.Server;
using ConnectorEmulator.DeviceSimulator.Sessions;
using ConnectorEmulator.DeviceSimulator.Statistics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>What the connections of a device that plays a recording share.</summary>
/// <param name="recording">What is played.</param>
/// <param name="options">How it is played.</param>
/// <param name="port">Gets the port that the device listens on.</param>
internal sealed class ReplayCore(Recording recording, ReplayOptions options, Func<int> port)
{
    // What a server says of itself, not the recorded one.
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Length", "Date", "Keep-Alive", "Server", "Transfer-Encoding", "Upgrade",
    };

    private readonly DeviceRecord record = new();
    private readonly Takings takings = new();
    private long unmatchedCount;
    private CancellationToken stopped;

    /// <summary>Gets how it is played.</summary>
    public ReplayOptions Options => options;

    /// <summary>Gets the open connections.</summary>
    public ClientList<ReplayConnection> Connections { get; } = new(new Lock());

    /// <summary>Gets the number of messages and requests that the recording has nothing for.</summary>
    public long UnmatchedCount => Interlocked.Read(ref unmatchedCount);

    /// <summary>Counts a message or a request that the recording has nothing for.</summary>
    public void CountUnmatched() => Interlocked.Increment(ref unmatchedCount);

    /// <summary>Puts this device's address in the place of the recorded one, which a device may name itself.</summary>
    /// <param name="data">A message or a body.</param>
    /// <returns>It, to the byte unless the address is in it.</returns>
    public ReadOnlyMemory<byte> Rehome(ReadOnlyMemory<byte> data)
    {
        foreach (var authority in recording.Authorities.Select(text => Encoding.UTF8.GetBytes($"//{text}")))
        {
            if (data.Span.IndexOf(authority) >= 0)
            {
                var text = Encoding.Latin1.GetString(data.Span).Replace(Encoding.Latin1.GetString(authority), $"//127.0.0.1:{port()}", StringComparison.Ordinal);
                data = Encoding.Latin1.GetBytes(text);
            }
        }

        return data;
    }

    /// <summary>Serves what was recorded.</summary>
    /// <param name="application">The server.</param>
    public void Configure(WebApplication application)
    {
        application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        stopped = application.Lifetime.ApplicationStopping;
        application.Run(AnswerAsync);
    }

    private static string Target(HttpRequest request) => request.Path.Value + request.QueryString.Value;

    private static string PathOf(string target) => target.Split('?')[0];

    private async Task AnswerAsync(HttpContext context)
    {
        if (stopped.IsCancellationRequested)
        {
            context.Abort();
        }
        else if (context.WebSockets.IsWebSocketRequest)
        {
            await ServeAsync(context).ConfigureAwait(false);
        }
        else
        {
            await RespondAsync(context).ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        var target = Target(context.Request);
        if (recording.Connections.Count == 0)
        {
            await RefuseAsync(context, $"the WebSocket {target}: none is in the recording").ConfigureAwait(false);
            return;
        }

        // An element that has another path than the recorded one is served all the same: the address is what changes from a device to its stand-in.
        var candidates = recording.Connections.Where(item => item.Target == target).ToList();
        candidates = candidates.Count > 0 ? candidates : [.. recording.Connections.Where(item => PathOf(item.Target) == PathOf(target))];
        candidates = candidates.Count > 0 ? candidates : [.. recording.Connections];
        var recorded = candidates[takings.Take(candidates[0].Target, candidates.Count)];
        if (recorded.Failure is { } failure)
        {
            await FailAsync(context, $"the WebSocket {target}", failure).ConfigureAwait(false);
            return;
        }

        // The feature, unlike the context, may still be asked to abort when the request has just ended.
        var lifetime = context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        using var arrival = Connections.Expect();
        var handshake = HandshakeHandler.Read(context.Request);
        var subprotocol = context.WebSockets.WebSocketRequestedProtocols.Contains(recorded.Subprotocol ?? string.Empty) ? recorded.Subprotocol : null;
        using var socket = await context.WebSockets.AcceptWebSocketAsync(subprotocol).ConfigureAwait(false);
        var entry = record.AddConnection(handshake);
        options.Notice($"connection {entry.Number} opened: {target}, as {recorded.Target}, {recorded.Messages.Count} messages");
        using var connection = new ReplayConnection(this, recorded, socket, entry, lifetime.Abort);
        await connection.RunAsync(arrival, context.RequestAborted).ConfigureAwait(false);
        options.Notice($"connection {entry.Number} {entry.End}");
    }

    private async Task RespondAsync(HttpContext context)
    {
        var (method, target) = (context.Request.Method, Target(context.Request));
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        var candidates = RecordedRequests.Find(recording.Exchanges, method, target, body.ToArray());
        if (candidates.Count == 0)
        {
            await RefuseAsync(context, $"{method} {target}").ConfigureAwait(false);
            return;
        }

        var exchange = recording.Exchanges[candidates[takings.Take($"exchange {candidates[0]}", candidates.Count)]];
        if (exchange.Failure is null)
        {
            options.Notice($"{method} {target}: {exchange.Status}, {exchange.Body.Length} bytes");
        }

        await Task.Delay(exchange.Delay / options.Speed, options.Clock, context.RequestAborted).ConfigureAwait(false);
        if (exchange.Failure is { } failure)
        {
            await FailAsync(context, $"{method} {target}", failure).ConfigureAwait(false);
            return;
        }

        context.Response.StatusCode = exchange.Status;
        foreach (var (key, value) in exchange.Headers.Where(header => !OwnHeaders.Contains(header.Key) && !header.Key.StartsWith(':')))
        {
            context.Response.Headers[key] = new string([.. value.Where(character => character is '\t' or (>= ' ' and <= '~'))]);
        }

        if (!HttpMethods.IsHead(method) && exchange.Status is not (204 or 205 or 304))
        {
            var answer = Rehome(exchange.Body);
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task FailAsync(HttpContext context, string what, RecordedFailure failure)
    {
        options.Notice($"{what}: {(failure.IsUnanswered ? "not answered" : failure.Status is { } told ? $"refused with {told}" : "lost")}, as recorded");
        if (failure.IsUnanswered)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopped);
            await Task.Delay(Timeout.InfiniteTimeSpan, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            context.Abort();
        }
        else if (failure.Status is { } status)
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Abort();
        }
    }

    private Task RefuseAsync(HttpContext context, string what)
    {
        CountUnmatched();
        options.Notice($"nothing in the recording fits {what}");
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    // Each time the next one of several, and the last one from then on.
    private sealed class Takings
    {
        private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);

        public int Take(string key, int count)
        {
            lock (taken)
            {
                var index = taken.GetValueOrDefault(key);
                taken[key] = index + 1;
                return Math.Min(index, count - 1);
            }
        }
    }
}
