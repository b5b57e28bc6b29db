using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>
/// The element's side of a WebSocket connection: what the socket reports is handled one by one, in order, beside the protocol thread.
/// </summary>
internal sealed class WebSocketConnection(ConnectionDefinition definition, ElementParts parts) : IConnection
{
    private readonly ReportQueue reports = new(QueuedBytes.Shared);
    private readonly StatusReporter status = new(definition, parts.Assumptions, parts.Version, parts.Timeout, parts.Setter);
    private readonly TaskCompletionSource firstReport = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IWebSocketClient? client;

    // 1024 packets, if a packet is what a receive buffer grows by (release notes 34049 and 22931).
    private const int LargestMessage = 1024 * 1024;

    // The receive buffer of older versions: "65 kB" in release note 33182, which rounds.
    private const int ReceiveBuffer = 65_536;

    /// <inheritdoc/>
    public ConnectionDefinition Definition => definition;

    /// <inheritdoc/>
    public ConnectionCounts Counts { get; } = new();

    /// <inheritdoc/>
    public ConnectionState State => Counts.IsOpen ? ConnectionState.Open : ConnectionState.Closed;

    /// <summary>Gets what it is about.</summary>
    public ElementActivity Activity => reports.IsHandled ? client?.Activity ?? ElementActivity.Idle : ElementActivity.Busy;

    /// <summary>Gets what decides where messages go.</summary>
    public MessageReceiver Receiver { get; } = new(definition.Id, parts.Protocol, parts.Assumptions, parts.Matcher, parts.Responses, parts.Clock);

    /// <summary>Gets the task that ends when the first opening or failure was handled.</summary>
    public Task FirstReport => firstReport.Task;

    /// <summary>Gives the connection what talks to the server.</summary>
    /// <param name="webSocket">The client.</param>
    public void Attach(IWebSocketClient webSocket) => client = webSocket;

    /// <summary>Starts to connect.</summary>
    /// <param name="url">The URL parameter's value; empty means the element's address.</param>
    public void Start(string url) => client?.Start(url);

    /// <inheritdoc/>
    public void Retarget(string address) => client?.Retarget(address);

    /// <summary>Sends a message; while the connection is closed it is shown but goes nowhere.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="isText">Whether it leaves as text.</param>
    public void Send(byte[] payload, bool isText)
    {
        var sent = parts.PortProcess.Survives(Counts.IsOpen ? payload.Length : 0) && (client?.TrySend(payload, isText) ?? false);
        if (sent)
        {
            Counts.CountSent();
        }

        parts.Stream.Data(definition.Id, sent ? StreamKind.Sent : StreamKind.NotSent, payload, isText);
    }

    /// <inheritdoc/>
    public void SetResponding(bool responds)
    {
        // A connection that fails again and again has failed anew before anybody looks.
        if (responds && !Counts.IsOpen && parts.Assumptions.Is(ClosedFailsAssumption.Always) && !parts.Timeout.IsResponding(definition.Id))
        {
            parts.Timeout.Restart(definition.Id);
        }
        else
        {
            parts.Timeout.Set(definition.Id, responds);
        }
    }

    /// <summary>Reports that the socket opened.</summary>
    /// <param name="url">Where to.</param>
    /// <returns>The report, which waits while too much is unhandled.</returns>
    public Task ReportOpenedAsync(string url)
    {
        Counts.CountOpened();
        parts.Stream.Note(definition.Id, StreamKind.Opened, url);
        return reports.AddAsync(new ConnectionEvent.Opened());
    }

    /// <summary>Reports that the socket closed or could not be opened.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="isSwap">Whether the element closed it to open another one at once.</param>
    /// <returns>The report, which waits while too much is unhandled.</returns>
    public Task ReportClosedAsync(string reason, bool isSwap)
    {
        if (Counts.IsOpen)
        {
            Counts.CountClosed();
        }

        parts.Stream.Note(definition.Id, StreamKind.Closed, reason);
        return reports.AddAsync(new ConnectionEvent.Closed(isSwap));
    }

    /// <summary>Reports that a message arrived.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isText">Whether it arrived as text.</param>
    /// <returns>The report, which waits while too much is unhandled.</returns>
    public Task ReportReceivedAsync(byte[] message, bool isText)
    {
        Counts.CountReceived();
        parts.Traffic.Message(definition.Id, TrafficKind.Received, message, isText);
        if (parts.Assumptions.Is(LargeMessageAssumption.Cut) && message.Length > LargestMessage)
        {
            message = message[..LargestMessage];
        }

        return parts.Version.SplitsMessages && message.Length > ReceiveBuffer ? PassOnPiecesAsync(message, isText) : PassOnAsync(message, isText);
    }

    /// <summary>Notes that the socket was lost with the process that held it: nobody is left to report that to the protocol.</summary>
    public void NoteLost()
    {
        if (Counts.IsOpen)
        {
            Counts.CountClosed();
        }

        parts.Stream.Note(definition.Id, StreamKind.Closed, "SLPort stopped");
    }

    /// <summary>Handles what the socket reports until it is stopped.</summary>
    /// <param name="stop">Stops it.</param>
    /// <returns>The running connection.</returns>
    public async Task RunAsync(CancellationToken stop)
    {
        // Whoever waits for room is let go at once, also while a QAction that does not end is run.
        using var ending = stop.Register(reports.End);
        try
        {
            while (true)
            {
                foreach (var report in await reports.TakeAsync(stop).ConfigureAwait(false))
                {
                    stop.ThrowIfCancellationRequested();
                    await HandleInTurnAsync(report, stop).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The element stops.
        }
        finally
        {
            reports.End();
        }
    }

    private Task PassOnAsync(byte[] message, bool isText)
    {
        parts.Stream.Data(definition.Id, StreamKind.Received, message, isText);
        return reports.AddAsync(new ConnectionEvent.Received(Receiver.Assign(message)));
    }

    private async Task PassOnPiecesAsync(byte[] message, bool isText)
    {
        foreach (var piece in message.Chunk(ReceiveBuffer))
        {
            await PassOnAsync(piece, isText).ConfigureAwait(false);
        }
    }

    private async Task HandleInTurnAsync(ConnectionEvent report, CancellationToken stop)
    {
        var turn = parts.Assumptions.Is(MessageThreadAssumption.Serial) ? parts.Queues.Of(definition.Id).Turn : null;
        await (turn?.WaitAsync(stop) ?? Task.CompletedTask).ConfigureAwait(false);
        try
        {
            parts.PortData.Handle(() => Handle(report));
        }
        catch (Exception exception)
        {
            // The connection must outlive whatever one message does.
            parts.Log.Error($"Connection {definition.Id} met an error: {exception}");
        }
        finally
        {
            turn?.Release();
        }
    }

    private void Handle(ConnectionEvent report)
    {
        switch (report)
        {
            case ConnectionEvent.Received received:
                if (parts.Assumptions.Is(RespondsFromAssumption.Message) && (received.Assignment.Answered is not { } answered || parts.Pairs.CountsForTimeout(answered.Pair)))
                {
                    parts.Timeout.Set(definition.Id, responds: true);
                }

                Receiver.Handle(received.Assignment);
                break;
            case ConnectionEvent.Opened:
                status.ReportOpen();
                firstReport.TrySetResult();
                break;
            case ConnectionEvent.Closed closed:
                status.ReportClosed(closed.IsSwap);
                firstReport.TrySetResult();
                break;
        }
    }
}
