using System.Collections.Concurrent;
using ConnectorEmulator.Conditions;

namespace ConnectorEmulator.Logic;

/// <summary>Evaluates conditions against the element's parameters.</summary>
internal sealed class ConditionEvaluator(ElementParts parts)
{
    private readonly ConcurrentDictionary<string, Condition> read = new(StringComparer.Ordinal);

    /// <summary>Evaluates a condition.</summary>
    /// <param name="condition">The condition; null always holds.</param>
    /// <returns>True when it holds.</returns>
    public bool Hold(string? condition) => condition is null || read.GetOrAdd(condition, Condition.Parse).Holds(GetValue);

    private object? GetValue(int id)
    {
        var definition = parts.Protocol.Parameters[id];
        var value = parts.Converter.ToScript(parts.Store.Get(id));
        return value is null && definition.LengthType == Model.LengthType.Fixed ? string.Empty : value;
    }
}
