using System.Threading.Channels;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>
/// The element's side of a WebSocket connection: what the socket reports is handled one by one, in order, beside the protocol thread.
/// </summary>
internal sealed class WebSocketLine(ConnectionDefinition definition, ElementParts parts)
{
    // A socket that delivers faster than QActions run has to wait here.
    private readonly Channel<LineEvent> events = Channel.CreateBounded<LineEvent>(new BoundedChannelOptions(1024) { SingleReader = true });

    private readonly StatusReporter status = new(definition, parts.Assumptions, parts.Version, parts.Timeout, parts.Setter);
    private readonly TaskCompletionSource firstReport = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IWebSocketPort? port;

    // 1024 packets, if a packet is what a receive buffer grows by (release notes 34049 and 22931).
    private const int LargestMessage = 1024 * 1024;

    // The receive buffer of older versions: "65 kB" in release note 33182, which rounds.
    private const int ReceiveBuffer = 65_536;

    /// <summary>Gets the connection.</summary>
    public ConnectionDefinition Definition => definition;

    /// <summary>Gets what is counted.</summary>
    public LineState State { get; } = new();

    /// <summary>Gets what decides where messages go.</summary>
    public MessageReceiver Receiver { get; } = new(definition.Id, parts.Protocol, parts.Assumptions, parts.Matcher, parts.Responses, parts.Clock);

    /// <summary>Gets the task that ends when the first opening or failure was handled.</summary>
    public Task FirstReport => firstReport.Task;

    /// <summary>Connects the line with its socket.</summary>
    /// <param name="socket">The socket.</param>
    public void Attach(IWebSocketPort socket) => port = socket;

    /// <summary>Starts to connect.</summary>
    /// <param name="url">The URL parameter's value; empty means the element's address.</param>
    public void Start(string url) => port?.Start(url);

    /// <summary>Closes what is open and connects to another address; returns at once.</summary>
    /// <param name="url">The URL parameter's value.</param>
    public void Retarget(string url) => port?.Retarget(url);

    /// <summary>Sends a message; while the connection is closed it is shown but goes nowhere.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="isText">Whether it leaves as text.</param>
    public void Send(byte[] payload, bool isText)
    {
        var sent = parts.PortProcess.Survives(State.IsOpen ? payload.Length : 0) && (port?.TrySend(payload, isText) ?? false);
        if (sent)
        {
            State.CountSent();
        }

        parts.Stream.Data(definition.Id, sent ? StreamKind.Sent : StreamKind.NotSent, payload, isText);
    }

    /// <summary>Takes over what a QAction says of the connection: whether it responds.</summary>
    /// <param name="responds">Whether it does.</param>
    public void SetResponding(bool responds)
    {
        // A connection that fails again and again has failed anew before anybody looks.
        if (responds && !State.IsOpen && parts.Assumptions.ClosedFails == ClosedFailsAssumption.Always && !parts.Timeout.IsResponding(definition.Id))
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
    public ValueTask ReportOpenedAsync(string url)
    {
        State.CountOpened();
        parts.Stream.Note(definition.Id, StreamKind.Opened, url);
        return EnqueueAsync(new LineEvent.Opened());
    }

    /// <summary>Reports that the socket closed or could not be opened.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="isSwap">Whether the element closed it to open another one at once.</param>
    /// <returns>The report, which waits while too much is unhandled.</returns>
    public ValueTask ReportClosedAsync(string reason, bool isSwap)
    {
        if (State.IsOpen)
        {
            State.CountClosed();
        }

        parts.Stream.Note(definition.Id, StreamKind.Closed, reason);
        return EnqueueAsync(new LineEvent.Closed(isSwap));
    }

    /// <summary>Reports that a message arrived.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isText">Whether it arrived as text.</param>
    /// <returns>The report, which waits while too much is unhandled.</returns>
    public ValueTask ReportReceivedAsync(byte[] message, bool isText)
    {
        State.CountReceived();
        if (parts.Assumptions.LargeMessage == LargeMessageAssumption.Cut && message.Length > LargestMessage)
        {
            message = message[..LargestMessage];
        }

        return parts.Version.SplitsMessages && message.Length > ReceiveBuffer ? PassOnPiecesAsync(message, isText) : PassOnAsync(message, isText);
    }

    /// <summary>Notes that the socket was lost with the process that held it: nobody is left to report that to the protocol.</summary>
    public void NoteLost()
    {
        if (State.IsOpen)
        {
            State.CountClosed();
        }

        parts.Stream.Note(definition.Id, StreamKind.Closed, "SLPort stopped");
    }

    /// <summary>Handles what the socket reports until it is stopped.</summary>
    /// <param name="stop">Stops it.</param>
    /// <returns>The running line.</returns>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await foreach (var report in events.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                await HandleInTurnAsync(report, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The element stops.
        }
        finally
        {
            events.Writer.TryComplete();
        }
    }

    private ValueTask PassOnAsync(byte[] message, bool isText)
    {
        parts.Stream.Data(definition.Id, StreamKind.Received, message, isText);
        return EnqueueAsync(new LineEvent.Received(Receiver.Assign(message)));
    }

    private async ValueTask PassOnPiecesAsync(byte[] message, bool isText)
    {
        foreach (var piece in message.Chunk(ReceiveBuffer))
        {
            await PassOnAsync(piece, isText).ConfigureAwait(false);
        }
    }

    private async ValueTask EnqueueAsync(LineEvent report)
    {
        try
        {
            await events.Writer.WriteAsync(report).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            // The element stopped: nobody handles reports any more.
        }
    }

    private async Task HandleInTurnAsync(LineEvent report, CancellationToken stop)
    {
        var turn = parts.Assumptions.MessageThread == MessageThreadAssumption.Serial ? parts.Queues.Of(definition.Id).Turn : null;
        await (turn?.WaitAsync(stop) ?? Task.CompletedTask).ConfigureAwait(false);
        try
        {
            parts.PortData.Handle(() => Handle(report));
        }
        catch (Exception exception)
        {
            // The line must outlive whatever one message does.
            parts.Log.Error($"Connection {definition.Id} met an error: {exception}");
        }
        finally
        {
            turn?.Release();
        }
    }

    private void Handle(LineEvent report)
    {
        switch (report)
        {
            case LineEvent.Received received:
                if (parts.Assumptions.RespondsFrom == RespondsFromAssumption.Message && (received.Assignment.Answered is not { } answered || parts.Pairs.CountsForTimeout(answered.Pair)))
                {
                    parts.Timeout.Set(definition.Id, responds: true);
                }

                Receiver.Handle(received.Assignment);
                break;
            case LineEvent.Opened:
                status.ReportOpen();
                firstReport.TrySetResult();
                break;
            case LineEvent.Closed closed:
                status.ReportClosed(closed.IsSwap);
                firstReport.TrySetResult();
                break;
        }
    }
}
