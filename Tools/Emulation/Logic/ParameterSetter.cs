using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Values;

namespace ConnectorEmulator.Logic;

/// <summary>
/// Sets standalone parameters and raises their change events. Source: DataMiner documentation, "Change-based event handling": a set by a protocol construct
/// raises one only if the value differs, a set by a QAction or on a write parameter always does.
/// </summary>
internal sealed class ParameterSetter(ProtocolDefinition protocol, ParameterStore store, ValueConverter converter, ChangeEvents events, ElementLog log)
{
    /// <summary>
    /// Sets a value that came from the device; a number outside the range of Interprete is ignored, unless it is an exception. Source: DataMiner protocol reference,
    /// Protocol.Params.Param.Interprete.Range.
    /// </summary>
    /// <param name="id">The parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="cause">Why.</param>
    /// <returns>True when a change event was raised.</returns>
    public bool SetReceived(int id, object value, Cause cause)
    {
        var definition = protocol.Parameters[id];
        if ((definition.LowestReceived ?? definition.HighestReceived) is not null
            && converter.TryStore(definition with { Type = ValueKind.Number }, value, out var stored)
            && stored is double number
            && (number < definition.LowestReceived || number > definition.HighestReceived)
            && definition.Display.FindException(number) is null)
        {
            log.Info($"Parameter {id} ({definition.Name}) ignores {converter.ToText(number)}, which is outside the range of its Interprete.");
            return false;
        }

        return SetFromProtocol(id, value, cause);
    }

    /// <summary>Sets a value on behalf of a copy or a connection.</summary>
    /// <param name="id">The parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="cause">Why.</param>
    /// <param name="force">Whether to raise the event for an equal value too.</param>
    /// <returns>True when a change event was raised.</returns>
    public bool SetFromProtocol(int id, object value, Cause cause, bool force = false)
    {
        var definition = protocol.Parameters[id];
        if (!converter.TryStore(definition, value, out var stored))
        {
            log.Error($"Parameter {id} ({definition.Name}) cannot hold the value it was given.");
            return false;
        }

        if (converter.AreEqual(store.Set(id, stored), stored) && !force)
        {
            return false;
        }

        events.Raise(definition, cause);
        return true;
    }

    /// <summary>Sets a value on behalf of a QAction or an operator.</summary>
    /// <param name="definition">The parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="cause">Why.</param>
    /// <returns>False when the parameter cannot hold the value.</returns>
    public bool SetAlways(ParameterDefinition definition, object value, Cause cause)
    {
        if (!converter.TryStore(definition, value, out var stored))
        {
            log.Error($"Parameter {definition.Id} ({definition.Name}) cannot hold the value '{value}'.");
            return false;
        }

        store.Set(definition.Id, stored);
        events.Raise(definition, cause);
        return true;
    }
}
