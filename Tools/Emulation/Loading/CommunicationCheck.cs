using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Checks what concerns connections: their parameters and sessions, and which groups, pairs and responses fit them.</summary>
internal static class CommunicationCheck
{
    /// <summary>Checks a protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static void Run(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        CheckConnections(protocol, problems);
        CheckMessages(protocol, problems);
        CheckSessions(protocol, problems);
        foreach (var group in protocol.Groups.Values)
        {
            CheckGroup(protocol, group, problems);
        }
    }

    private static void CheckConnections(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        foreach (var connection in protocol.Connections.Values)
        {
            if (connection.StatusParameter is { } status && !protocol.Parameters.ContainsKey(status))
            {
                problems.Add(connection.Position, $"Connection {connection.Id} notifies parameter {status}, which does not exist: add it, or correct the id.");
            }
        }

        foreach (var parameter in protocol.Parameters.Values.Where(item => item.DynamicIpConnection is not null))
        {
            if (!protocol.Connections.ContainsKey(parameter.DynamicIpConnection!.Value))
            {
                problems.Add(parameter.Position, $"Param {parameter.Id} holds the address of connection {parameter.DynamicIpConnection}, which does not exist: add it, or correct the id.");
            }

            if (parameter.Kind != ParameterKind.Read)
            {
                problems.Add(parameter.Position, $"Param {parameter.Id}: 'dynamic ip' works on parameters of type read only.");
            }
        }
    }

    private static void CheckMessages(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        var contents = protocol.Commands.Values.Select(item => ("Command", item.Id, item.Content, item.Position))
            .Concat(protocol.Responses.Values.Select(item => ("Response", item.Id, item.Content, item.Position)));
        foreach (var (kind, id, content, position) in contents)
        {
            foreach (var parameter in content.Where(parameter => !protocol.Parameters.ContainsKey(parameter)))
            {
                problems.Add(position, $"{kind} {id} holds parameter {parameter}, which does not exist: add it, or correct the id.");
            }

            foreach (var parameter in content.Where(parameter => protocol.Parameters.TryGetValue(parameter, out var item) && item.IsInBytes))
            {
                problems.Refuse(position, $"{kind} {id} holds parameter {parameter}, a number in bytes: the emulator cannot run it.");
            }
        }

        foreach (var pair in protocol.Pairs.Values)
        {
            if (!protocol.Commands.ContainsKey(pair.Command))
            {
                problems.Add(pair.Position, $"Pair {pair.Id} sends command {pair.Command}, which does not exist: add it, or correct the id.");
            }

            foreach (var response in pair.Responses.Where(response => !protocol.Responses.ContainsKey(response)))
            {
                problems.Add(pair.Position, $"Pair {pair.Id} awaits response {response}, which does not exist: add it, or correct the id.");
            }
        }
    }

    private static void CheckSessions(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        foreach (var session in protocol.Sessions.Values)
        {
            foreach (var request in session.Requests)
            {
                int?[] used =
                [
                    request.Target.Parameter, request.Data?.Parameter, request.StatusParameter, request.ContentParameter, request.Login?.User.Parameter, request.Login?.Password.Parameter,
                    .. request.Parameters.Select(parameter => parameter.Value.Parameter),
                    .. request.Headers.Select(header => header.Value.Parameter), .. request.ResponseHeaders.Select(header => (int?)header.Parameter),
                ];
                foreach (var parameter in used.Where(item => item is { } id && !protocol.Parameters.ContainsKey(id)))
                {
                    problems.Add(session.Position, $"Session {session.Id} uses parameter {parameter}, which does not exist: add it, or correct the id.");
                }
            }
        }
    }

    private static void CheckGroup(ProtocolDefinition protocol, GroupDefinition group, ProtocolProblems problems)
    {
        foreach (var item in group.Items)
        {
            if (item.Only is { } only && protocol.Sessions.TryGetValue(item.Id, out var session) && session.Requests.All(request => request.Id != only))
            {
                problems.Add(group.Position, $"Group {group.Id} runs connection {only} of session {item.Id}, which does not exist: add it, or correct the id.");
            }

            ConnectionKind? needed = item.Kind switch
            {
                GroupItemKind.Pair => ConnectionKind.WebSocket,
                GroupItemKind.Session => ConnectionKind.Http,
                _ => null,
            };
            protocol.Connections.TryGetValue(group.Connection, out var connection);
            if (needed is not null && connection?.Kind != needed && connection?.IsRun != false)
            {
                problems.Refuse(group.Position, $"Group {group.Id} runs {item.Kind} {item.Id} on connection {group.Connection}, which is not {(needed == ConnectionKind.Http ? "an HTTP" : "a WebSocket")} connection; set the group's connection.");
            }
        }
    }
}
