using System.Net.WebSockets;
using System.Threading.Channels;
using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Sessions;
using ConnectorEmulator.DeviceSimulator.Statistics;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>The connection of one client to which a recording is played.</summary>
internal sealed class ReplayConnection : ClientConnection, IReplayClient
{
    private readonly ReplayCore core;
    private readonly ReplayPlayer player;
    private readonly int messages;

    /// <summary>Takes over an accepted WebSocket.</summary>
    /// <param name="core">The device.</param>
    /// <param name="recorded">What is played.</param>
    /// <param name="socket">The WebSocket.</param>
    /// <param name="record">Counts what happens.</param>
    /// <param name="abort">Ends the TCP connection at once.</param>
    public ReplayConnection(ReplayCore core, RecordedConnection recorded, WebSocket socket, ConnectionRecord record, Action abort)
        : base(socket, new FaultModes(), record, core.Options.Clock, abort)
    {
        this.core = core;
        messages = recorded.Messages.Count;
        player = new ReplayPlayer(recorded, core.Options, this);
    }

    /// <summary>Plays the recording until the connection ends.</summary>
    /// <param name="arrival">Since when the client may know that it was let in.</param>
    /// <param name="aborted">Cancelled when the TCP connection is gone.</param>
    /// <returns>The running connection.</returns>
    public async Task RunAsync(Arrival<ReplayConnection> arrival, CancellationToken aborted)
    {
        core.Connections.Join(this, arrival);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var playing = player.PlayAsync(gone.Token);
        await ServeAsync(aborted).ConfigureAwait(false);
        await gone.CancelAsync().ConfigureAwait(false);
        await playing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (player.Done < messages)
        {
            Notice($"{messages - player.Done} of {messages} messages were not played");
        }
    }

    /// <inheritdoc/>
    public async Task SendAsync(ReadOnlyMemory<byte> data, bool isText, CancellationToken ended)
    {
        try
        {
            await SendAsync(new OutgoingMessage(core.Rehome(data), isText ? WebSocketMessageType.Text : WebSocketMessageType.Binary), ended).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new OperationCanceledException("the connection is closed");
        }
    }

    /// <inheritdoc/>
    public void Close(int code) => Close((WebSocketCloseStatus)code);

    /// <inheritdoc/>
    public void Notice(string text) => core.Options.Notice($"connection {Record.Number}: {text}");

    /// <inheritdoc/>
    public void Unmatched(string text, string waiting)
    {
        core.CountUnmatched();
        Notice($"nothing in the recording fits ({waiting}): {text}");
    }

    /// <inheritdoc/>
    protected override void Handle(WebSocketMessageType type, ReadOnlyMemory<byte> message) =>
        player.Receive(new ReplayMessage(message.ToArray(), type == WebSocketMessageType.Text));

    /// <inheritdoc/>
    protected override void End() => core.Connections.Leave(this);
}
