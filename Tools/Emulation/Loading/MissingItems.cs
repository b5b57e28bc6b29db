using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>
/// Takes out what refers to nothing, so that the rest can run: an agent takes such a protocol, so it is told and not refused. What refers to something that the
/// emulator cannot run needs no word of its own, as that is refused or left out.
/// </summary>
/// <param name="protocol">The protocol.</param>
/// <param name="declared">The ids that it gives.</param>
/// <param name="problems">Gets a line for each.</param>
internal sealed class MissingItems(ProtocolDefinition protocol, DeclaredIds declared, ProtocolProblems problems)
{
    /// <summary>Takes references to nothing out of the protocol.</summary>
    /// <returns>The protocol without them.</returns>
    public ProtocolDefinition TakeOut()
    {
        var groups = protocol.Groups.ToDictionary(pair => pair.Key, pair => Group(pair.Value));
        var actions = protocol.Actions.Values.Select(Action).OfType<ActionDefinition>().ToDictionary(action => action.Id);
        foreach (var trigger in protocol.Triggers.Values.Where(item => item is { On: not null and not ItemKind.Protocol, OnId: not null }))
        {
            Keep(Items.Exists(protocol, trigger.On!.Value, trigger.OnId!.Value), declared.Has(trigger.On.Value, trigger.OnId.Value), trigger.Position, $"Trigger {trigger.Id} listens to {Name(trigger.On.Value)} {trigger.OnId}");
        }

        foreach (var qaction in protocol.QActions)
        {
            foreach (var id in qaction.Triggers.Concat(qaction.InputParameters).Distinct())
            {
                Keep(protocol.Parameters.ContainsKey(id), declared.Has(ItemKind.Parameter, id), qaction.Position, $"QAction {qaction.Id} uses parameter {id}");
            }
        }

        return protocol with
        {
            Groups = groups,
            Actions = actions,
            Triggers = protocol.Triggers.ToDictionary(pair => pair.Key, pair => Trigger(pair.Value, actions)),
            Timers = protocol.Timers.ToDictionary(pair => pair.Key, pair => Timer(pair.Value)),
            Sessions = protocol.Sessions.ToDictionary(pair => pair.Key, pair => Session(pair.Value)),
        };
    }

    private static string Name(ItemKind kind) => kind.ToString().ToLowerInvariant();

    private GroupDefinition Group(GroupDefinition group) => group with { Items = [.. group.Items.Where(item => Keeps(group, item))] };

    private bool Keeps(GroupDefinition group, GroupItem item)
    {
        var what = $"Group {group.Id} holds {item.Kind.ToString().ToLowerInvariant()} {item.Id}";
        return item.Kind switch
        {
            GroupItemKind.Action => Keep(protocol.Actions.ContainsKey(item.Id), declared.HasAction(item.Id), group.Position, what),
            GroupItemKind.Trigger => Keep(protocol.Triggers.ContainsKey(item.Id), declared.HasTrigger(item.Id), group.Position, what),
            GroupItemKind.Pair => Keep(protocol.Pairs.ContainsKey(item.Id), declared.Has(ItemKind.Pair, item.Id), group.Position, what) && IsOnWhatRuns(group),
            _ => Keep(protocol.Sessions.ContainsKey(item.Id), declared.Has(ItemKind.Session, item.Id), group.Position, what) && IsOnWhatRuns(group),
        };
    }

    private bool IsOnWhatRuns(GroupDefinition group) => !protocol.Connections.TryGetValue(group.Connection, out var connection) || connection.IsRun;

    // An action without ids works on what its trigger listens to, so one that loses all of them goes as a whole.
    private ActionDefinition? Action(ActionDefinition action)
    {
        List<int> ids = [.. action.OnIds.Where(id => Keep(Items.Exists(protocol, action.On, id), declared.Has(action.On, id), action.Position, $"Action {action.Id} works on {Name(action.On)} {id}"))];
        var hasSource = action.Source is not { } source
            || Keep(protocol.Parameters.ContainsKey(source), declared.Has(ItemKind.Parameter, source), action.Position, $"Action {action.Id} takes its value from parameter {source}");
        return hasSource && ids.Count > 0 == action.OnIds.Count > 0 ? action with { OnIds = ids } : null;
    }

    private TriggerDefinition Trigger(TriggerDefinition trigger, Dictionary<int, ActionDefinition> actions)
    {
        bool Runs(int id) => Keep(
            trigger.RunsTriggers ? protocol.Triggers.ContainsKey(id) : actions.ContainsKey(id),
            trigger.RunsTriggers ? declared.HasTrigger(id) : declared.HasAction(id),
            trigger.Position,
            $"Trigger {trigger.Id} runs {(trigger.RunsTriggers ? "trigger" : "action")} {id}");
        return trigger with { Content = [.. trigger.Content.Where(Runs)], Else = [.. trigger.Else.Where(Runs)] };
    }

    private TimerDefinition Timer(TimerDefinition timer) => timer with
    {
        Groups = [.. timer.Groups.Where(id => Keep(protocol.Groups.ContainsKey(id), declared.Has(ItemKind.Group, id), timer.Position, $"Timer {timer.Id} runs group {id}"))],
    };

    private SessionDefinition Session(SessionDefinition session)
    {
        // An opening handshake without its path or a header would be another one: it is checked as part of the connection.
        if (protocol.Connections.Values.Any(connection => connection.HandshakeSession == session.Id))
        {
            return session;
        }

        bool Is(int? id) => id is { } parameter
            && Keep(protocol.Parameters.ContainsKey(parameter), declared.Has(ItemKind.Parameter, parameter), session.Position, $"Session {session.Id} uses parameter {parameter}");
        TextSource Text(TextSource source) => source.Parameter is null || Is(source.Parameter) ? source : source with { Parameter = null };
        return session with
        {
            Requests =
            [
                .. session.Requests.Select(request => request with
                {
                    Target = Text(request.Target),
                    Data = request.Data is { } data ? Text(data) : null,
                    StatusParameter = Is(request.StatusParameter) ? request.StatusParameter : null,
                    ContentParameter = Is(request.ContentParameter) ? request.ContentParameter : null,
                    Login = request.Login is { } login ? (Text(login.User), Text(login.Password)) : null,
                    Parameters = [.. request.Parameters.Select(item => item with { Value = Text(item.Value) })],
                    Headers = [.. request.Headers.Select(item => item with { Value = Text(item.Value) })],
                    ResponseHeaders = [.. request.ResponseHeaders.Where(item => Is(item.Parameter))],
                }),
            ],
        };
    }

    private bool Keep(bool isThere, bool isDeclared, Position position, string what)
    {
        if (!isThere && !isDeclared)
        {
            problems.Warn(position, $"{what}, which does not exist: it is passed over. Add it, or correct the id.");
        }
        else if (!isThere && problems.LeavesOut)
        {
            problems.Refuse(position, $"{what}, which the emulator cannot run: it is left out.");
        }

        return isThere;
    }
}
