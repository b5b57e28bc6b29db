using ConnectorEmulator.Tables;

namespace ConnectorEmulator.Scripting;

/// <summary>What a run knows without asking: who the element is, what set the run off, which row it is about.</summary>
internal sealed class ContextMembers(ScriptContext context)
{
    /// <summary>Gets the id of the agent.</summary>
    public int DataMinerID => context.Identity.DataMinerId;

    /// <summary>Gets the id of the element.</summary>
    public int ElementID => context.Identity.ElementId;

    /// <summary>Gets the name of the element.</summary>
    public string ElementName => context.Identity.Name;

    /// <summary>Gets or sets the id of the QAction.</summary>
    public int QActionID { get; set; } = context.Run.QAction.Id;

    /// <summary>Gets or sets the name of the protocol.</summary>
    public string ProtocolName { get; set; } = context.Parts.Protocol.Name;

    /// <summary>Gets or sets the version of the protocol.</summary>
    public string ProtocolVersion { get; set; } = context.Parts.Protocol.Version;

    /// <summary>Gets or sets the version of the protocol as the element names it.</summary>
    public string ElementProtocolVersion { get; set; } = context.Parts.Protocol.Version;

    /// <summary>Gets the user whose write set the run off.</summary>
    public string UserInfo => context.Run.Cause.User;

    /// <summary>Gets 1 while the element runs, 0 once it stops.</summary>
    public int IsActive => context.Identity.IsActive ? 1 : 0;

    /// <summary>Gets the value that empties a cell.</summary>
    public double Clear { get; } = CellMarkers.Clear;

    /// <summary>Gets the value that leaves a cell as it is.</summary>
    public double Leave { get; } = CellMarkers.Leave;

    /// <summary>Gives the parameter that set the run off.</summary>
    /// <returns>Its id.</returns>
    public int GetTriggerParameter() => context.Run.Parameter;

    /// <summary>Gives an input parameter.</summary>
    /// <param name="j">Its position, from 0.</param>
    /// <returns>Its value when the run was set off.</returns>
    public object? GetInputParameter(int j) => j >= 0 && j < context.Run.Inputs.Length ? context.Run.Inputs[j] : null;

    /// <summary>Gives the position of the row.</summary>
    /// <returns>The position, from 1; 0 without a row.</returns>
    public int RowIndex() => context.Run.Row?.Index ?? 0;

    /// <summary>Gives the key of the row.</summary>
    /// <returns>The key; empty without a row.</returns>
    public string RowKey() => context.Run.Row?.Key ?? string.Empty;

    /// <summary>Gives the row before the change.</summary>
    /// <returns>Its cells; null without a row.</returns>
    public object? OldRow() => context.Run.Row is { } row ? ScriptValues.Row(context.Parts.Values, row.Old) : null;

    /// <summary>Gives the row after the change.</summary>
    /// <returns>Its cells; null without a row.</returns>
    public object? NewRow() => context.Run.Row is { } row ? ScriptValues.Row(context.Parts.Values, row.New) : null;
}
