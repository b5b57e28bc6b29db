using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Messages;

/// <summary>Reads a client's text message.</summary>
internal static class ClientCommandReader
{
    /// <summary>Reads one message; what is not understood is <see cref="ClientCommand.Ignored"/>, never an error.</summary>
    public static ClientCommand Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return new ClientCommand.Ignored();
        }
    }

    private static ClientCommand Read(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object || Text(message, "command") is not string command)
        {
            return new ClientCommand.Ignored();
        }

        return command switch
        {
            "health" => Text(message, "timestamp") is string timestamp
                ? new ClientCommand.Health(timestamp)
                : new ClientCommand.HealthWithoutTimestamp(),
            "subscription" => ReadSubscription(message),
            _ => new ClientCommand.Ignored(),
        };
    }

    private static ClientCommand ReadSubscription(JsonElement message)
    {
        if (!message.TryGetProperty("sources", out var sources) || sources.ValueKind != JsonValueKind.Array)
        {
            return new ClientCommand.Ignored();
        }

        var ids = new List<string>(sources.GetArrayLength());
        foreach (var source in sources.EnumerateArray())
        {
            if (source.ValueKind != JsonValueKind.String)
            {
                return new ClientCommand.Ignored();
            }

            ids.Add(source.GetString()!);
        }

        return new ClientCommand.Subscription(ids);
    }

    private static string? Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
