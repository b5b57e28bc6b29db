using System.Globalization;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Display;

/// <summary>
/// Tells how serious a value is by the default thresholds. Source: DataMiner protocol reference, Protocol.Params.Param.Alarm: numbers are compared with the
/// low and high thresholds; discreets and texts with the high ones only, for equality; an exception is named with a dollar sign.
/// </summary>
public static class AlarmEvaluator
{
    private static readonly AlarmSeverity[] WorstFirst = [AlarmSeverity.Critical, AlarmSeverity.Major, AlarmSeverity.Minor, AlarmSeverity.Warning];

    /// <summary>Evaluates a value.</summary>
    /// <param name="definition">The parameter.</param>
    /// <param name="value">A double, a string or null.</param>
    /// <param name="valueOf">Gives the value of the parameter, by its id, that decides whether this one is monitored.</param>
    /// <returns>The severity; none when the parameter is not monitored, or not now, or holds nothing.</returns>
    public static AlarmSeverity Evaluate(ParameterDefinition definition, object? value, Func<int, object?> valueOf)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(valueOf);
        if (definition.Alarm is not { } alarm || value is null || (alarm.DisabledIf is { } condition && Text(valueOf(condition.ParameterId)) == condition.Value))
        {
            return AlarmSeverity.None;
        }

        var text = Text(value);
        var exception = definition.Display.FindException(value);
        var isRanged = value is double && definition.Display.Discreets.Count == 0 && exception is null;
        foreach (var severity in WorstFirst)
        {
            var isHit = isRanged
                ? IsBelow((double)value, alarm.Low, severity) || IsAbove((double)value, alarm.High, severity)
                : alarm.High.TryGetValue(severity, out var declared) && IsNamed(declared, text, exception);
            if (isHit)
            {
                return severity;
            }
        }

        return AlarmSeverity.Normal;
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    private static bool IsBelow(double value, IReadOnlyDictionary<AlarmSeverity, string> thresholds, AlarmSeverity severity) =>
        thresholds.TryGetValue(severity, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) && value <= limit;

    private static bool IsAbove(double value, IReadOnlyDictionary<AlarmSeverity, string> thresholds, AlarmSeverity severity) =>
        thresholds.TryGetValue(severity, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) && value >= limit;

    // Several values may share a severity, separated by a semicolon.
    private static bool IsNamed(string declared, string text, ExceptionValue? exception) => declared.Split(';').Any(item =>
        exception is null ? item == text : item == "$" + exception.Mapped || item == "$" + exception.Text);
}
