using System.Globalization;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Reads Param/Alarm. Source: DataMiner protocol reference, Protocol.Params.Param.Alarm.</summary>
internal static class AlarmReader
{
    private static readonly (string Prefix, AlarmSeverity Severity)[] Severities =
    [
        ("Wa", AlarmSeverity.Warning), ("Mi", AlarmSeverity.Minor), ("Ma", AlarmSeverity.Major), ("C", AlarmSeverity.Critical),
    ];

    /// <summary>Reads the thresholds.</summary>
    /// <param name="node">The tag; null when the parameter has none.</param>
    /// <returns>The thresholds; null when the parameter is not monitored.</returns>
    public static AlarmDefinition? Read(Node? node)
    {
        if (node is null)
        {
            return null;
        }

        var isCounted = node.Attribute("type") is not { Length: > 0 };
        if (!isCounted)
        {
            node.Warning($"An agent counts the thresholds of an alarm of the type '{node.Attribute("type")}' from a normal value; the emulator does not monitor the parameter.");
        }

        var tag = node.Child("Monitored");
        var condition = ReadCondition(tag);
        var monitored = tag?.LeafBool() ?? false;
        var low = new Dictionary<AlarmSeverity, string>();
        var high = new Dictionary<AlarmSeverity, string>();
        foreach (var (prefix, severity) in Severities)
        {
            Add(low, severity, node.ChildText(prefix + "L"));
            Add(high, severity, node.ChildText(prefix + "H"));
        }

        var alarm = new AlarmDefinition { Normal = node.ChildText("Normal"), Low = low, High = high, DisabledIf = condition };
        node.RefuseRest();
        return monitored && isCounted ? alarm : null;
    }

    private static AlarmCondition? ReadCondition(Node? monitored)
    {
        if (monitored?.Attribute("disabledIf") is not { } text)
        {
            return null;
        }

        var parts = text.Split(',', 2);
        if (parts.Length == 2 && int.TryParse(parts[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return new AlarmCondition(id, parts[1]);
        }

        monitored.Problem($"The attribute 'disabledIf' of Monitored must be a parameter id and a value, such as \"7,0\", not \"{text}\".");
        return null;
    }

    private static void Add(Dictionary<AlarmSeverity, string> thresholds, AlarmSeverity severity, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            thresholds.Add(severity, value);
        }
    }
}
