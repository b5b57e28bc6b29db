using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Reads Connections/Connection. Source: DataMiner documentation, "Implementing WebSocket connections", and the protocol schema.</summary>
internal static class ConnectionReader
{
    /// <summary>Reads one connection.</summary>
    /// <param name="node">The tag.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The connection.</returns>
    public static ConnectionDefinition Read(Node node, int id)
    {
        var connection = new ConnectionDefinition { Id = id, Name = node.Attribute("name") ?? string.Empty, Kind = ConnectionKind.Virtual, Position = node.Position };
        if (node.Child("Http") is { } http)
        {
            connection = ReadHttp(http, connection);
        }
        else if (node.Child("Virtual") is { } placeholder)
        {
            placeholder.RefuseRest();
        }
        else if (node.Child("Type") is { } type && Enum.TryParse<ConnectionKind>(type.Leaf(), ignoreCase: true, out var kind) && kind != ConnectionKind.WebSocket)
        {
            type.Warning($"The schema has no tag Type in a Connection: the emulator takes connection {id} for {(kind == ConnectionKind.Http ? "an HTTP" : "a virtual")} one, as a tag {kind} would say.");
            connection = connection with { Kind = kind };
        }
        else
        {
            node.Unsupported($"Connection {id} is neither Http nor Virtual: the emulator cannot run it.");
            return connection with { IsRun = false };
        }

        node.RefuseRest();
        return connection;
    }

    private static ConnectionDefinition ReadHttp(Node http, ConnectionDefinition connection)
    {
        connection = connection with { Kind = ConnectionKind.Http };
        if (http.Child("CommunicationOptions") is { } options)
        {
            connection = connection with
            {
                Kind = options.ChildBool("WebSocket") ? ConnectionKind.WebSocket : ConnectionKind.Http,
                MakeCommandByProtocol = options.ChildBool("MakeCommandByProtocol"),
                HandshakeSession = options.ChildInt("WebSocketHandshake"),
                StatusParameter = ReadNotification(options.Child("NotifyConnectionPIDs")),
            };
            options.RefuseRest();
        }

        if (http.Child("UserSettings") is { } settings)
        {
            connection = ReadSettings(settings, connection);
        }

        http.RefuseRest();
        return connection;
    }

    private static int? ReadNotification(Node? node)
    {
        var parameter = node?.ChildInt("Connections");
        node?.RefuseRest();
        return parameter;
    }

    /// <summary>Reads what a page of the element wizard proposes.</summary>
    /// <param name="settings">UserSettings, or PortSettings.</param>
    /// <param name="connection">The connection so far.</param>
    /// <returns>The connection.</returns>
    public static ConnectionDefinition ReadSettings(Node settings, ConnectionDefinition connection)
    {
        connection = connection with
        {
            DefaultPort = ReadDefault(settings.Child("IPport")),
            Timeout = Words.Milliseconds(ReadDefault(settings.Child("TimeoutTime"))) ?? connection.Timeout,
            Retries = ReadDefault(settings.Child("Retries")) ?? connection.Retries,
            SkipsCertificates = ReadSkip(settings.Child("SkipCertificateVerification")),
        };
        settings.RefuseRest();
        return connection;
    }

    private static bool ReadSkip(Node? setting)
    {
        var skips = setting?.ChildBool("DefaultValue") ?? false;
        setting?.RefuseRest();
        return skips;
    }

    private static int? ReadDefault(Node? setting)
    {
        var value = setting?.ChildInt("DefaultValue");
        setting?.RefuseRest();
        return value;
    }
}
