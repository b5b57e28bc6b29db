namespace ConnectorEmulator.DeviceSimulator.Scripts;

/// <summary>The client that a script is played to. Each member returns at once.</summary>
internal interface IScriptClient
{
    /// <summary>Sends a text frame.</summary>
    void Send(string text);

    /// <summary>Closes the connection, after everything that was sent.</summary>
    void Close(int code);

    /// <summary>Tells the user something about this client.</summary>
    void Notice(string text);

    /// <summary>A message came that the script has nothing for.</summary>
    /// <param name="text">The message.</param>
    /// <param name="waiting">What was waited for.</param>
    void Unmatched(string text, string waiting);
}
