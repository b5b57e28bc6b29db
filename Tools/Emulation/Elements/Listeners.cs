using ConnectorEmulator.Model;

namespace ConnectorEmulator.Elements;

/// <summary>Knows which parameters set anything off, so that bulk edits pass over the cells that do not.</summary>
internal sealed class Listeners
{
    private readonly HashSet<int> ids;
    private readonly bool each;

    /// <summary>Finds them.</summary>
    /// <param name="protocol">The protocol.</param>
    public Listeners(ProtocolDefinition protocol)
    {
        var triggers = protocol.Triggers.Values.Where(trigger => trigger is { On: ItemKind.Parameter, Time: TriggerTime.Change }).ToList();
        each = triggers.Exists(trigger => trigger.OnId is null);
        ids = [.. triggers.Select(trigger => trigger.OnId ?? 0), .. protocol.QActions.SelectMany(qaction => qaction.Triggers)];
    }

    /// <summary>Tells whether a change of a parameter sets anything off.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(int parameter) => each || ids.Contains(parameter);
}
