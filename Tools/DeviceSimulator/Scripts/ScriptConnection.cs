using System.Net.WebSockets;
using System.Text;
using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Sessions;
using ConnectorEmulator.DeviceSimulator.Statistics;

namespace ConnectorEmulator.DeviceSimulator.Scripts;

/// <summary>The connection of one client of a scripted device.</summary>
internal sealed class ScriptConnection : ClientConnection, IScriptClient
{
    private readonly ScriptCore core;
    private readonly ScriptPlayer player;

    /// <summary>Takes over an accepted WebSocket.</summary>
    /// <param name="core">The device.</param>
    /// <param name="socket">The WebSocket.</param>
    /// <param name="record">Counts what happens.</param>
    /// <param name="abort">Ends the TCP connection at once.</param>
    public ScriptConnection(ScriptCore core, WebSocket socket, ConnectionRecord record, Action abort)
        : base(socket, new FaultModes(), record, core.Clock, abort)
    {
        this.core = core;
        player = new ScriptPlayer(core.Script, this, core.Clock);
    }

    /// <summary>Plays the script until the connection ends.</summary>
    /// <param name="arrival">Since when the client may know that it was let in.</param>
    /// <param name="aborted">Cancelled when the TCP connection is gone.</param>
    public Task RunAsync(Arrival<ScriptConnection> arrival, CancellationToken aborted)
    {
        core.Join(this, arrival);
        player.Open();
        return ServeAsync(aborted);
    }

    /// <inheritdoc/>
    public void Send(string text) => Send(new OutgoingMessage(Encoding.UTF8.GetBytes(text)));

    /// <inheritdoc/>
    public void Close(int code) => Close((WebSocketCloseStatus)code);

    /// <inheritdoc/>
    public void Notice(string text) => core.Notice($"connection {Record.Number}: {text}");

    /// <inheritdoc/>
    public void Unmatched(string text, string waiting) => core.AddUnmatched(Record.Number, text, waiting);

    /// <inheritdoc/>
    public override void Dispose()
    {
        player.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override void Handle(WebSocketMessageType type, ReadOnlyMemory<byte> message)
    {
        if (type == WebSocketMessageType.Text)
        {
            var text = Encoding.UTF8.GetString(message.Span);
            core.AddReceived(Record.Number, text);
            player.Receive(text);
        }
        else
        {
            Unmatched($"a binary frame of {message.Length} bytes", "scripts have text frames only");
        }
    }

    /// <inheritdoc/>
    protected override void End()
    {
        player.Dispose();
        core.Connections.Leave(this);
    }
}
