using System.Collections.Concurrent;
using ConnectorEmulator.Conditions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Values;

namespace ConnectorEmulator.Logic;

/// <summary>Evaluates conditions against the element's parameters.</summary>
internal sealed class ConditionEvaluator(ProtocolDefinition protocol, ParameterStore store, ValueConverter converter)
{
    private readonly ConcurrentDictionary<string, Condition> read = new(StringComparer.Ordinal);

    /// <summary>Evaluates a condition.</summary>
    /// <param name="condition">The condition; null always holds.</param>
    /// <returns>True when it holds.</returns>
    public bool Hold(string? condition) => condition is null || read.GetOrAdd(condition, Condition.Parse).Holds(GetValue);

    private object? GetValue(int id)
    {
        var definition = protocol.Parameters[id];
        var value = converter.ToScript(store.Get(id));
        return definition.LengthType != LengthType.Fixed ? value
            : definition.Type == ValueKind.Number && value is null or 0d ? Operators.EmptyZero
            : value ?? string.Empty;
    }
}
