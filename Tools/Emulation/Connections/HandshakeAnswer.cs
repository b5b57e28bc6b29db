using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Connections;

/// <summary>
/// Keeps what the session of a handshake asks to keep of its answer: the status line and headers. Source: DataMiner documentation, "WebSocket connection with custom
/// handshake". There is no content before the messages.
/// </summary>
/// <param name="definition">The connection.</param>
/// <param name="parts">The element.</param>
internal sealed class HandshakeAnswer(ConnectionDefinition definition, ElementParts parts)
{
    /// <summary>Sets the parameters.</summary>
    /// <param name="head">The answer, whether it opened the connection or not.</param>
    public void Keep(HttpHead head)
    {
        if (definition.HandshakeSession is not { } id || parts.Protocol.Sessions[id].Requests[0] is not { } request || (request.StatusParameter is null && request.ResponseHeaders.Count == 0))
        {
            return;
        }

        var cause = Cause.From($"session {id}");
        parts.PortData.Handle(() =>
        {
            if (request.StatusParameter is { } status)
            {
                parts.Setter.SetReceived(status, head.StatusLine, cause);
            }

            foreach (var (key, parameter) in request.ResponseHeaders)
            {
                if (head.Values(key) is [var value, ..])
                {
                    parts.Setter.SetReceived(parameter, value, cause);
                }
            }
        });
    }
}
