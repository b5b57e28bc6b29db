namespace ConnectorEmulator.DeviceSimulator.Scripts;

/// <summary>How a scripted device is to run.</summary>
public sealed record ScriptedDeviceOptions
{
    /// <summary>TCP port on 127.0.0.1, 0 to 65535; 0 lets the system pick a free one.</summary>
    public int Port { get; init; } = DeviceOptions.DefaultPort;

    /// <summary>The clock for pauses, repetitions, outages and timestamps.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// Gets a line for each connection opened and closed, each step met, and each message that the script has nothing for, whole as it came: also what a
    /// client logs in with. Called from several threads.
    /// </summary>
    public Action<string> Notice { get; init; } = static _ => { };

    /// <summary>What is wrong with the options, or null.</summary>
    public string? Problem => new DeviceOptions { Port = Port }.Problem;
}
