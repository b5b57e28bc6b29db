using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Device;
using ConnectorEmulator.DeviceSimulator.Senders;
using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.DeviceSimulator.Rest.Connection;

/// <summary>Changes senders as requests say.</summary>
/// <param name="core">The device.</param>
/// <param name="bySender">The sources by the ids of their senders.</param>
internal sealed class SenderChanges(DeviceCore core, IReadOnlyDictionary<string, SimulatedSource> bySender)
{
    /// <summary>Where a sender's events are, seen from a client.</summary>
    /// <param name="source">The sender's source.</param>
    /// <param name="host">The host and port by which the client knows the device.</param>
    public SenderAddress AddressOf(SimulatedSource source, HostString host) => new(
        $"ws://{WebSocketHost(host)}{core.Devices.Of(source).WebSocketPath}",
        core.Modes.Authorization.Value is not null,
        source.Id.ToString(),
        $"http://{host}{RestPaths.Events}/sources/{source.Id}/");

    /// <summary>Changes one.</summary>
    /// <exception cref="PatchException">The change is wrong; the message says where.</exception>
    public SenderReply Apply(string id, JsonElement change, HostString host)
    {
        if (!bySender.TryGetValue(id, out var source))
        {
            return SenderReply.Unknown;
        }

        var address = AddressOf(source, host);
        var patch = SenderPatchReader.Read(change, address, core.Clock.GetUtcNow());
        return source.Sender.Apply(patch) is SenderState state
            ? SenderReply.Accepted(state.Pending.Mode is not (null or ActivationMode.Immediate), SenderDocuments.Staged(state, address))
            : SenderReply.Refused(StatusCodes.Status423Locked, "An activation waits; cancel it with activation.mode null.");
    }

    private HostString WebSocketHost(HostString host) => core.WebSocketPort is int port ? new HostString(host.Host, port) : host;
}
