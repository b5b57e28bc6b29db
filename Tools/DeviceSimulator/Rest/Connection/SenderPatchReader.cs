using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Senders;

namespace ConnectorEmulator.DeviceSimulator.Rest.Connection;

/// <summary>Reads a change of staged parameters, strictly: what is not in the schema (IS-05, sender-stage-schema) or breaks a constraint is refused.</summary>
internal static class SenderPatchReader
{
    /// <summary>Reads one.</summary>
    /// <param name="patch">The request.</param>
    /// <param name="address">The constraints.</param>
    /// <param name="now">The present moment, from which an activation counts.</param>
    /// <exception cref="PatchException">The request is wrong; the message says where.</exception>
    public static SenderPatch Read(JsonElement patch, SenderAddress address, DateTimeOffset now)
    {
        if (patch.ValueKind != JsonValueKind.Object)
        {
            throw new PatchException("The request must be a JSON object.");
        }

        var changes = new List<Func<SenderSettings, SenderSettings>>();
        Activation? activation = null;
        foreach (var property in patch.EnumerateObject())
        {
            switch (property.Name)
            {
                case "receiver_id":
                    var receiver = ReadReceiver(property.Value);
                    changes.Add(settings => settings with { ReceiverId = receiver });
                    break;
                case "master_enable":
                    var isEnabled = property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
                        ? property.Value.GetBoolean()
                        : throw new PatchException("master_enable must be true or false.");
                    changes.Add(settings => settings with { IsEnabled = isEnabled });
                    break;
                case "activation":
                    activation = ActivationReader.Read(property.Value, now);
                    break;
                case "transport_params":
                    changes.Add(TransportReader.Read(property.Value, address));
                    break;
                default:
                    throw new PatchException($"'{property.Name}' is not known; there are receiver_id, master_enable, activation and transport_params.");
            }
        }

        return new SenderPatch(settings => changes.Aggregate(settings, (current, change) => change(current)), activation);
    }

    private static Guid? ReadReceiver(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String && Guid.TryParseExact(value.GetString(), "D", out var id) ? id
        : throw new PatchException("receiver_id must be a UUID or null.");
}
