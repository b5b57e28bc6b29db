namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>How a recording is to be played.</summary>
public sealed record ReplayOptions
{
    /// <summary>TCP port on 127.0.0.1, 0 to 65535; 0 lets the system pick a free one.</summary>
    public int Port { get; init; } = DeviceOptions.DefaultPort;

    /// <summary>How many times as fast as it was recorded; infinity leaves the pauses out. What the element has to send is waited for at any speed.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>The clock for pauses.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// Gets a line for each connection opened and closed, each request, and each message that the recording has nothing for, whole as it came: also what a client logs in with. Called from several threads.
    /// </summary>
    public Action<string> Notice { get; init; } = static _ => { };

    /// <summary>What is wrong with the options, or null.</summary>
    public string? Problem => new DeviceOptions { Port = Port }.Problem ?? (Speed > 0 ? null : $"The speed is {Speed}; give a number above 0, such as 10 for ten times as fast.");
}
