using System.Net.WebSockets;
using ConnectorEmulator.DeviceSimulator.Messages;
using ConnectorEmulator.DeviceSimulator.Sessions;

namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>Does what a client's message asks for (IS-07, "WebSocket transport"), and treats bad ones as real senders were seen to do.</summary>
internal sealed class CommandHandler(DeviceCore core, Session session)
{
    /// <summary>Handles one whole message.</summary>
    public void Handle(WebSocketMessageType type, ReadOnlyMemory<byte> message)
    {
        if (type == WebSocketMessageType.Binary)
        {
            // A real sender's process died of it. Closing makes the mistake as visible, and leaves a simulator to ask about it.
            core.Record.CountBinaryFrame();
            session.Close(WebSocketCloseStatus.InvalidMessageType);
            return;
        }

        switch (ClientCommandReader.Read(message))
        {
            case ClientCommand.Health health:
                AnswerHealth(health);
                break;
            case ClientCommand.HealthWithoutTimestamp:
                session.Close(WebSocketCloseStatus.InternalServerError);
                break;
            case ClientCommand.Subscription subscription:
                Subscribe(subscription.Sources);
                break;
            default:
                session.Record.CountIgnored();
                break;
        }
    }

    private void AnswerHealth(ClientCommand.Health health)
    {
        session.Record.CountHealth();
        session.RestartHealthLimit();
        if (core.Modes.MuteHealth.Value is null)
        {
            var hasOrigin = core.Modes.HealthWithoutOrigin.Value is null && TaiTime.IsTimestamp(health.Timestamp);
            var origin = hasOrigin ? health.Timestamp : null;
            session.Send(new OutgoingMessage(SenderMessage.Health(core.Now(), origin)));
        }
    }

    private void Subscribe(IReadOnlyList<string> sources)
    {
        session.Record.AddSubscription(sources);
        var ids = new List<Guid>(sources.Count);
        foreach (var source in sources)
        {
            // The length keeps out the white space that Guid tolerates.
            if (source.Length != 36 || !Guid.TryParseExact(source, "D", out var id))
            {
                // A real sender's process died of it, as of a binary frame.
                core.Record.CountMalformedId();
                session.Close(WebSocketCloseStatus.PolicyViolation);
                return;
            }

            ids.Add(id);
        }

        core.Notice($"connection {session.Record.Number} subscribed, sources: {sources.Count}");
        core.Hub.Subscribe(session, ids);
        core.AfterSubscription();
    }
}
