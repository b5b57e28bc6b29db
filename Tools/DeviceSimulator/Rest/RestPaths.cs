using ConnectorEmulator.DeviceSimulator.Rest.Events;

namespace ConnectorEmulator.DeviceSimulator.Rest;

/// <summary>Where the interfaces are.</summary>
internal static class RestPaths
{
    public const string Root = "/x-nmos";
    public const string Events = Root + "/events/" + EventsInterface.Version;
    public const string Node = Root + "/node";
    public const string Connection = Root + "/connection";
}
