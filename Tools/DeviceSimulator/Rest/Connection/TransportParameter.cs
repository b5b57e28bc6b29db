namespace ConnectorEmulator.DeviceSimulator.Rest.Connection;

/// <summary>The names of a sender's transport parameters.</summary>
internal static class TransportParameter
{
    public const string ConnectionUri = "connection_uri";
    public const string ConnectionAuthorization = "connection_authorization";
    public const string SourceId = "ext_is_07_source_id";
    public const string RestUrl = "ext_is_07_rest_api_url";

    /// <summary>Leaves the choice to the device.</summary>
    public const string Auto = "auto";
}
