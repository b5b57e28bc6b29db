using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Messages;
using ConnectorEmulator.DeviceSimulator.Senders;

namespace ConnectorEmulator.DeviceSimulator.Rest.Connection;

/// <summary>What the connection interface says of a sender (IS-05, "/single/senders/{senderId}").</summary>
internal static class SenderDocuments
{
    /// <summary>Staged parameters, with the activation that waits or has just happened.</summary>
    public static byte[] Staged(SenderState state, SenderAddress address) => Write(state.Staged, state.Pending, address);

    /// <summary>Active parameters, with the activation that made them active.</summary>
    public static byte[] Active(SenderState state, SenderAddress address) => Write(state.Active, state.Activated, address);

    /// <summary>What the transport parameters may be: each only what it is.</summary>
    public static byte[] Constraints(SenderAddress address) => JsonText.Write(json =>
    {
        json.WriteStartArray();
        json.WriteStartObject();
        WriteOnly(TransportParameter.ConnectionUri, () => json.WriteStringValue(address.ConnectionUri));
        WriteOnly(TransportParameter.ConnectionAuthorization, () => json.WriteBooleanValue(address.NeedsAuthorization));
        WriteOnly(TransportParameter.SourceId, () => json.WriteStringValue(address.SourceId));
        WriteOnly(TransportParameter.RestUrl, () => json.WriteStringValue(address.RestUrl));
        json.WriteEndObject();
        json.WriteEndArray();

        void WriteOnly(string name, Action writeValue)
        {
            json.WriteStartObject(name);
            json.WriteStartArray("enum");
            writeValue();
            json.WriteEndArray();
            json.WriteEndObject();
        }
    });

    private static byte[] Write(SenderSettings settings, Activation activation, SenderAddress address) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("receiver_id", settings.ReceiverId?.ToString());
        json.WriteBoolean("master_enable", settings.IsEnabled);
        json.WriteStartObject("activation");
        json.WriteString("mode", ActivationNames.Of(activation.Mode));
        json.WriteString("requested_time", activation.RequestedTime);
        json.WriteString("activation_time", activation.ActivationTime);
        json.WriteEndObject();
        json.WriteStartArray("transport_params");
        WriteParameters(json, settings, address);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteParameters(Utf8JsonWriter json, SenderSettings settings, SenderAddress address)
    {
        json.WriteStartObject();
        json.WriteString(TransportParameter.ConnectionUri, settings.IsUriAuto ? TransportParameter.Auto : address.ConnectionUri);
        if (settings.IsAuthorizationAuto)
        {
            json.WriteString(TransportParameter.ConnectionAuthorization, TransportParameter.Auto);
        }
        else
        {
            json.WriteBoolean(TransportParameter.ConnectionAuthorization, address.NeedsAuthorization);
        }

        json.WriteString(TransportParameter.SourceId, address.SourceId);
        json.WriteString(TransportParameter.RestUrl, address.RestUrl);
        json.WriteEndObject();
    }
}
