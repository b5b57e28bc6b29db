using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;

namespace ConnectorEmulator.Connections;

/// <summary>
/// Keeps one WebSocket: connects when it is started or when its address is set, and not by itself. Source: DataMiner documentation, "Implementing WebSocket
/// connections" and "Dynamic IP".
/// </summary>
internal sealed class WebSocketClient(WebSocketConnection connection, ElementParts parts, string elementAddress) : IWebSocketClient
{
    // No address can look like this.
    private const string CloseOnly = "\0";

    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    private readonly SessionText texts = new(parts.Store, parts.Converter);
    private readonly LatestTarget targets = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Waiting waiting = new();
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile WebSocketChannel? channel;
    private volatile Task? running;

    /// <inheritdoc/>
    public ElementActivity Activity => running is null ? ElementActivity.Idle : waiting.Activity;

    /// <inheritdoc/>
    public void Start(string url) => running = Task.Run(() => RunAsync(url));

    /// <inheritdoc/>
    public void Retarget(string url) => targets.Set(url.Length == 0 && parts.Assumptions.Is(EmptyUrlAssumption.Close) ? CloseOnly : url);

    /// <inheritdoc/>
    public bool TrySend(byte[] payload, bool isText) => channel?.TrySend(payload, isText) ?? false;

    /// <summary>Drops the connection, and opens none again: the process that held it is gone.</summary>
    public void Abort()
    {
        if (stop.IsCancellationRequested)
        {
            return;
        }

        channel?.Abort();
        stop.Cancel();
        stopped.TrySetResult();
        connection.NoteLost();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        stopped.TrySetResult();
        await stop.CancelAsync().ConfigureAwait(false);
        await (running ?? Task.CompletedTask).ConfigureAwait(false);
        stop.Dispose();
    }

    private async Task RunAsync(string first)
    {
        // What was set while the start was on its way is newer.
        var url = targets.Take() ?? first;
        while (!stop.IsCancellationRequested)
        {
            var failure = await GuardAsync(url).ConfigureAwait(false);
            url = await WaitForNextAsync(url, failure).ConfigureAwait(false);
        }
    }

    // Gives why the attempt failed; nothing when the connection was open.
    private async Task<string?> GuardAsync(string url)
    {
        try
        {
            return await KeepAsync(url).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The client must outlive whatever one address does: the next one may be better.
            parts.Log.Error($"Connection {connection.Definition.Id} met an error: {exception}");
            await ReportClosedAsync($"an error, see the element log: {exception.Message}", isSwap: false).ConfigureAwait(false);
            return null;
        }
    }

    // Connects and stays until the connection ends or another address is set.
    private async Task<string?> KeepAsync(string url)
    {
        var retarget = Task.WhenAny(targets.IsSet, stopped.Task);
        var attempt = await ConnectAsync(url, retarget).ConfigureAwait(false);
        if (attempt.Opened is not { } opened)
        {
            parts.Traffic.Note(connection.Definition.Id, attempt.IsUnanswered ? TrafficKind.Unanswered : TrafficKind.Failed, attempt.Failure, attempt.Url, attempt.Status);
            await ReportClosedAsync(attempt.Failure, isSwap: false).ConfigureAwait(false);
            return attempt.Failure;
        }

        var (reason, isSwap) = await UseAsync(opened, retarget).ConfigureAwait(false);
        await ReportClosedAsync(isSwap ? "closed to open it again" : reason, isSwap).ConfigureAwait(false);
        return null;
    }

    // No message of the connection may come once this has returned.
    private async Task<(string Reason, bool IsSwap)> UseAsync(WebSocketChannel opened, Task retarget)
    {
        Task<string> receiving;
        bool isSwap;
        var id = connection.Definition.Id;
        opened.Leaving = (payload, isText) => parts.Traffic.Message(id, TrafficKind.Sent, payload, isText);
        channel = opened;
        try
        {
            parts.Traffic.Note(id, TrafficKind.Opened, opened.Url.ToString(), opened.Subprotocol);
            await connection.ReportOpenedAsync(opened.Url.ToString()).ConfigureAwait(false);
            receiving = opened.ReceiveAsync(connection, parts.Assumptions.Of<InvalidTextAssumption>());
            isSwap = await waiting.ForAsync(Task.WhenAny(receiving, retarget), cause: targets.IsSet).ConfigureAwait(false) != receiving;
            channel = null;
            await (isSwap ? opened.CloseAsync() : Task.CompletedTask).ConfigureAwait(false);
        }
        finally
        {
            channel = null;
            await opened.DisposeAsync().ConfigureAwait(false);
        }

        var reason = await receiving.ConfigureAwait(false);
        parts.Traffic.Note(id, TrafficKind.Closed, isSwap ? "closed to open it again" : reason, code: opened.ClosedWith);
        return (reason, isSwap);
    }

    // A stopped element has nobody left who could take a report.
    private Task ReportClosedAsync(string reason, bool isSwap) =>
        stop.IsCancellationRequested ? Task.CompletedTask : connection.ReportClosedAsync(reason, isSwap);

    private async Task<ConnectAttempt> ConnectAsync(string url, Task retarget)
    {
        if (url == CloseOnly)
        {
            return new ConnectAttempt("the URL parameter was emptied");
        }

        var text = url.Length == 0 ? elementAddress : url;
        if (text.Length == 0)
        {
            return new ConnectAttempt($"it has no address: give one with --connection {connection.Definition.Id}=URL");
        }

        connection.Counts.SetAddress();
        if (!Address.TryParse(text, "ws", connection.Definition.DefaultPort, out var address))
        {
            return new ConnectAttempt($"'{text}' is not a ws:// or wss:// address with a host that every system reads alike");
        }

        if (Destination.IsRefused(address))
        {
            return new ConnectAttempt($"TCP opens no connection to {address.Host}: it is a broadcast or multicast address");
        }

        using var attempt = new CancellationTokenSource();
        var handshake = Handshake.Compose(connection.Definition, address, url.Length == 0, parts.Protocol.Sessions, texts, parts.Assumptions);
        var answer = new HandshakeAnswer(connection.Definition, parts);
        int? status = null;
        var connecting = SocketOpener.OpenAsync(handshake, parts.Tls, Keep, attempt.Token);
        if (await waiting.ForAsync(Task.WhenAny(connecting, retarget), ElementActivity.AwaitsDevice, targets.IsSet).ConfigureAwait(false) != connecting)
        {
            await attempt.CancelAsync().ConfigureAwait(false);
        }

        var (opened, failure, isUnanswered) = await connecting.ConfigureAwait(false);

        // What was given up for another address says nothing about this one.
        return new ConnectAttempt(failure) { Opened = opened, Url = attempt.IsCancellationRequested ? null : handshake.Url.ToString(), Status = status, IsUnanswered = isUnanswered };

        void Keep(HttpHead head)
        {
            status = head.StatusCode == 0 ? null : head.StatusCode;
            answer.Keep(head);
        }
    }

    private async Task<string> WaitForNextAsync(string last, string? failure)
    {
        var next = Task.WhenAny(targets.IsSet, stopped.Task);
        if (parts.Assumptions.Is(SpontaneousRetryAssumption.WithRepeatedClosed) && last != CloseOnly)
        {
            await ComesInTimeAsync(next).ConfigureAwait(false);
        }
        else
        {
            while (failure is not null && parts.Version.RepeatsClosed && !await ComesInTimeAsync(next).ConfigureAwait(false))
            {
                await ReportClosedAsync(failure, isSwap: false).ConfigureAwait(false);
            }

            await waiting.ForAsync(next, cause: targets.IsSet).ConfigureAwait(false);
        }

        return targets.Take() ?? last;
    }

    private async Task<bool> ComesInTimeAsync(Task next) =>
        await waiting.ForAsync(Task.WhenAny(next, Task.Delay(RetryPause, parts.Clock, CancellationToken.None)), cause: targets.IsSet).ConfigureAwait(false) == next;
}
