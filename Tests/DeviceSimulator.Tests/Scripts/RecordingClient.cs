using ConnectorEmulator.DeviceSimulator.Scripts;

namespace ConnectorEmulator.DeviceSimulator.Tests.Scripts;

/// <summary>A client that keeps what a script does to it.</summary>
internal sealed class RecordingClient : IScriptClient
{
    /// <summary>The frames, in order.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>What the user was told.</summary>
    public List<string> Notices { get; } = [];

    /// <summary>The messages that the script had nothing for, and what was waited for.</summary>
    public List<string> UnmatchedMessages { get; } = [];

    /// <summary>The code of the close frame, or null.</summary>
    public int? Closed { get; private set; }

    /// <summary>A player of a script for this client, opened.</summary>
    public ScriptPlayer Open(string script, TimeProvider clock)
    {
        var player = new ScriptPlayer(DeviceScript.Read(script), this, clock);
        player.Open();
        return player;
    }

    /// <summary>Takes what was sent since the last time.</summary>
    public string[] Take()
    {
        string[] taken = [.. Sent];
        Sent.Clear();
        return taken;
    }

    /// <inheritdoc/>
    public void Send(string text) => Sent.Add(text);

    /// <inheritdoc/>
    public void Close(int code) => Closed = code;

    /// <inheritdoc/>
    public void Notice(string text) => Notices.Add(text);

    /// <inheritdoc/>
    public void Unmatched(string text, string waiting) => UnmatchedMessages.Add($"{waiting}: {text}");
}
