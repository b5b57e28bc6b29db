using ConnectorEmulator.Conditions;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Checks that everything that a protocol refers to exists and is of the kind that is needed there.</summary>
internal static class ReferenceCheck
{
    /// <summary>Checks a protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static void Run(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        CommunicationCheck.Run(protocol, problems);
        TableCheck.Run(protocol, problems);
        CheckAlarms(protocol, problems);
        CheckTimers(protocol, problems);
        CheckTriggers(protocol, problems);
        CheckActions(protocol, problems);
        CheckQActions(protocol, problems);
        CheckConditions(protocol, problems);
    }

    private static HashSet<int> FindColumns(ProtocolDefinition protocol) =>
        [.. protocol.Parameters.Values.Where(item => item.Table is not null).SelectMany(item => item.Table!.Columns).Select(item => item.ParameterId)];

    private static HashSet<int> FindTables(ProtocolDefinition protocol) => [.. protocol.Parameters.Values.Where(item => item.Table is not null).Select(item => item.Id)];

    private static void CheckConditions(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        HashSet<int> columns = [.. FindColumns(protocol), .. FindTables(protocol)];
        foreach (var (position, condition) in Conditions(protocol))
        {
            if (Condition.Check(condition, protocol) is { } problem)
            {
                problems.Add(position, $"The condition '{Tokenizer.Beginning(condition)}' cannot be read: {problem}");
            }
            else if (Condition.FindColumn(condition, columns) is { } column)
            {
                problems.Refuse(position, $"The condition '{Tokenizer.Beginning(condition)}' reads {column}, a table or a column, which has a value in each row: the emulator cannot run it.");
            }
            else if (Condition.FindMissingSpace(condition) is { } place)
            {
                problems.Warn(position, $"The condition '{Tokenizer.Beginning(condition)}' needs a space {place} on an agent; the emulator reads it without.");
            }
        }
    }

    private static IEnumerable<(Position Position, string Condition)> Conditions(ProtocolDefinition protocol)
    {
        var all = protocol.Pairs.Values.Select(item => (item.Position, item.Condition))
            .Concat(protocol.Groups.Values.Select(item => (item.Position, item.Condition)))
            .Concat(protocol.Timers.Values.Select(item => (item.Position, item.Condition)))
            .Concat(protocol.Triggers.Values.Select(item => (item.Position, item.Condition)))
            .Concat(protocol.Actions.Values.Select(item => (item.Position, item.Condition)))
            .Concat(protocol.QActions.Select(item => (item.Position, item.Condition)));
        return all.Where(item => item.Condition is not null).Select(item => (item.Position, item.Condition!));
    }

    private static void CheckAlarms(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        foreach (var parameter in protocol.Parameters.Values)
        {
            if (parameter.Alarm?.DisabledIf is { } condition && !protocol.Parameters.ContainsKey(condition.ParameterId))
            {
                problems.Add(parameter.Position, $"Whether Param {parameter.Id} is monitored depends on parameter {condition.ParameterId}, which does not exist: add it, or correct the id.");
            }
        }
    }

    private static void CheckTimers(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        foreach (var timer in protocol.Timers.Values)
        {
            if (timer.Groups.Count > 0 && protocol.Groups.TryGetValue(timer.Groups[^1], out var last) && !last.IsPolled)
            {
                problems.Warn(timer.Position, $"The last group of timer {timer.Id} is of no poll type: an agent waits for the last polled one before it counts the next cycle, and so does the emulator.");
            }
        }
    }

    private static void CheckTriggers(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        var starters = protocol.Triggers.Values.Where(trigger => trigger.Time == TriggerTime.AfterStartup).ToList();
        foreach (var extra in starters.Skip(1))
        {
            problems.Add(extra.Position, $"Trigger {extra.Id} is a second 'after startup' trigger; an agent runs one.");
        }
    }

    private static void CheckActions(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        var columns = FindColumns(protocol);
        var tables = FindTables(protocol);
        foreach (var action in protocol.Actions.Values)
        {
            CheckColumns(action, columns, tables, problems);
        }
    }

    // A column has a value in each row, and an action knows of none; a table as a whole can be cleared.
    private static void CheckColumns(ActionDefinition action, HashSet<int> columns, HashSet<int> tables, ProtocolProblems problems)
    {
        if (action.On != ItemKind.Parameter || action.Type is ActionType.RunActions or ActionType.Normalize)
        {
            return;
        }

        var clears = action.Type is ActionType.Clear or ActionType.ClearOnDisplay;
        foreach (var id in action.OnIds.Concat(action.Source is { } source ? [source] : []).Where(id => columns.Contains(id) || (!clears && tables.Contains(id))))
        {
            problems.Refuse(action.Position, $"Action {action.Id} works on {id}, a table or a column, which has a value in each row: the emulator cannot run it.");
        }
    }

    private static void CheckQActions(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        var columns = FindColumns(protocol);
        foreach (var qaction in protocol.QActions)
        {
            foreach (var id in qaction.Triggers.Where(id => columns.Contains(id) && !qaction.IsRow))
            {
                problems.Refuse(qaction.Position, $"QAction {qaction.Id} is triggered by column {id} without row=\"true\": the emulator cannot run it.");
            }

            foreach (var id in qaction.Triggers.Where(id => protocol.Parameters.TryGetValue(id, out var item) && item.Table is not null))
            {
                problems.Refuse(qaction.Position, $"QAction {qaction.Id} is triggered by table {id}: the emulator cannot run it.");
            }
        }
    }
}
