using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Senders;

namespace ConnectorEmulator.DeviceSimulator.Rest.Connection;

/// <summary>Reads the transport parameters of a request: each may only be what it is, or be left to the device where IS-05 allows that.</summary>
internal static class TransportReader
{
    /// <summary>Reads them.</summary>
    /// <exception cref="PatchException">They are wrong; the message says where.</exception>
    public static Func<SenderSettings, SenderSettings> Read(JsonElement parameters, SenderAddress address)
    {
        if (parameters.ValueKind != JsonValueKind.Array || parameters.GetArrayLength() != 1 || parameters[0].ValueKind != JsonValueKind.Object)
        {
            throw new PatchException("transport_params must be an array of one object.");
        }

        var changes = new List<Func<SenderSettings, SenderSettings>>();
        foreach (var parameter in parameters[0].EnumerateObject())
        {
            var isAuto = IsText(parameter.Value, TransportParameter.Auto);
            switch (parameter.Name)
            {
                case TransportParameter.ConnectionUri when isAuto || IsText(parameter.Value, address.ConnectionUri):
                    changes.Add(settings => settings with { IsUriAuto = isAuto });
                    break;
                case TransportParameter.ConnectionAuthorization when isAuto || IsBoolean(parameter.Value, address.NeedsAuthorization):
                    changes.Add(settings => settings with { IsAuthorizationAuto = isAuto });
                    break;
                case TransportParameter.SourceId when IsText(parameter.Value, address.SourceId):
                case TransportParameter.RestUrl when IsText(parameter.Value, address.RestUrl):
                    break;
                default:
                    throw new PatchException($"transport_params: {parameter.Name} cannot be {parameter.Value.GetRawText()}; see the constraints.");
            }
        }

        return settings => changes.Aggregate(settings, (current, change) => change(current));
    }

    private static bool IsText(JsonElement value, string wanted) => value.ValueKind == JsonValueKind.String && value.ValueEquals(wanted);

    private static bool IsBoolean(JsonElement value, bool wanted) => value.ValueKind == (wanted ? JsonValueKind.True : JsonValueKind.False);
}
