using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tables;

namespace ConnectorEmulator.Logic;

/// <summary>
/// What follows a change of a parameter, in the documented order: triggers, dynamic ip, save, setter, QActions, distribution. All of it runs on the thread
/// that raised the event. Source: DataMiner documentation, "Parameters", Parameter change event.
/// </summary>
internal sealed class ChangeEvents(ElementParts parts)
{
    private readonly Dictionary<string, ParameterDefinition> reads = FindReads(parts.Protocol);

    /// <summary>Raises the change event of a parameter.</summary>
    /// <param name="definition">The parameter.</param>
    /// <param name="cause">Why.</param>
    /// <param name="row">The row, when the parameter is a column.</param>
    public void Raise(ParameterDefinition definition, Cause cause, RowChange? row = null)
    {
        parts.Triggers.Fire(ItemKind.Parameter, definition.Id, TriggerTime.Change, cause);
        if (definition.DynamicIpConnection is { } connection)
        {
            Retarget(connection, parts.Converter.ToText(parts.Store.Get(definition.Id)));
        }

        if (parts.Values.Saves(definition))
        {
            parts.Observers.NotifySaveNeeded();
        }

        CopyToRead(definition, cause, row);
        RunQActions(definition.Id, cause, row);
        parts.Observers.NotifyChanged(definition.Id);
    }

    private void RunQActions(int parameter, Cause cause, RowChange? row)
    {
        if (cause.Handling is { } handling)
        {
            handling.RunOrPutOff(parameter, () => parts.QActions.Run(parameter, cause, row));
        }
        else
        {
            parts.QActions.Run(parameter, cause, row);
        }
    }

    private void Retarget(int connection, string address)
    {
        if (parts.Connections.TryGetValue(connection, out var target))
        {
            target.Retarget(address);
        }
    }

    // A setter is an internal copy: read as the copy action is, it raises the event of a standalone read only if the value differs.
    private void CopyToRead(ParameterDefinition write, Cause cause, RowChange? row)
    {
        if (!write.IsSetter || !reads.TryGetValue(write.Name, out var read))
        {
            return;
        }

        if (row is null)
        {
            if (parts.Store.Get(write.Id) is { } value)
            {
                parts.Setter.SetFromProtocol(read.Id, value, cause, force: parts.Assumptions.Is(SetterEventAssumption.Always));
            }
        }
        else if (row.Written is { } written)
        {
            parts.Tables.SetCellFromProtocol(read.Id, row.Key, written, cause);
        }
    }

    private static Dictionary<string, ParameterDefinition> FindReads(ProtocolDefinition protocol)
    {
        var found = new Dictionary<string, ParameterDefinition>(StringComparer.Ordinal);
        foreach (var read in protocol.Parameters.Values.Where(item => item.Kind == ParameterKind.Read))
        {
            found.TryAdd(read.Name, read);
        }

        return found;
    }
}
