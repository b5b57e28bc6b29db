namespace ConnectorEmulator.DeviceSimulator.Rest;

/// <summary>Where the interfaces are.</summary>
internal static class RestPaths
{
    public const string Root = "/x-nmos";
    /// <summary>The only version of the events interface.</summary>
    public const string EventsVersion = "v1.0";

    public const string Events = Root + "/events/" + EventsVersion;
    public const string Node = Root + "/node";
    public const string Connection = Root + "/connection";
}
