using System.Globalization;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>
/// Reads the sessions that are opening handshakes: in these every value comes from a parameter, and <c>url</c> is the id of one. Source: DataMiner documentation,
/// "Implementing a WebSocket".
/// </summary>
internal static class HandshakeReader
{
    // The client writes these itself; a second value would break the handshake. Source: RFC 6455, section 4.1.
    private static readonly string[] ReservedHeaders = ["Sec-WebSocket-Key", "Sec-WebSocket-Version", "Upgrade", "Connection"];

    /// <summary>Reads the handshakes of a protocol.</summary>
    /// <param name="protocol">The protocol, with its sessions as those of HTTP.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The protocol.</returns>
    public static ProtocolDefinition Apply(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        var sessions = new Dictionary<int, SessionDefinition>(protocol.Sessions);
        foreach (var connection in protocol.Connections.Values.Where(item => item.HandshakeSession is not null))
        {
            var id = connection.HandshakeSession!.Value;
            if (!protocol.Sessions.TryGetValue(id, out var session))
            {
                problems.Add(connection.Position, $"Connection {connection.Id} takes its handshake from session {id}, which does not exist: add it, or correct the id.");
            }
            else if (session.Requests is not [var request])
            {
                problems.Add(session.Position, $"Session {id} is a WebSocket handshake, so it must hold exactly one Connection.");
            }
            else
            {
                CheckHeaders(session, request, problems);
                sessions[id] = session with { Requests = [request with { Target = ReadTarget(session, request.Target, problems) }] };
            }
        }

        return protocol with { Sessions = sessions };
    }

    // The documentation's own example has "/", which names no path at all.
    private static TextSource ReadTarget(SessionDefinition session, TextSource target, ProtocolProblems problems)
    {
        if (target.Parameter is not null || target.Literal.Trim() is "" or "/")
        {
            return target;
        }

        if (int.TryParse(target.Literal.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return new TextSource(string.Empty, id);
        }

        problems.Add(
            session.Position,
            $"Session {session.Id} is a WebSocket handshake, in which url is the id of the parameter that holds the path: '{target.Literal}' is not one. Put the path into a parameter.");
        return target;
    }

    private static void CheckHeaders(SessionDefinition session, SessionRequest request, ProtocolProblems problems)
    {
        foreach (var header in request.Headers)
        {
            if (ReservedHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            {
                problems.Add(session.Position, $"Session {session.Id} sets the header {header.Key}, which the emulator's WebSocket client writes itself: it cannot run this.");
            }
            else if (header.Value.Parameter is null)
            {
                problems.Add(
                    session.Position,
                    $"Session {session.Id} is a WebSocket handshake, in which the value of a header comes from a parameter: put '{header.Value.Literal}' into one, and name it with the attribute pid of {header.Key}.");
            }
        }
    }
}
