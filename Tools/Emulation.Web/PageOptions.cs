namespace ConnectorEmulator.Web;

/// <summary>How the page is served.</summary>
public sealed record PageOptions
{
    /// <summary>The port unless another is given.</summary>
    public const int DefaultPort = 8060;

    /// <summary>Gets the port on 127.0.0.1, 0 to 65535; 0 takes any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Gets the clock that paces the updates.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
