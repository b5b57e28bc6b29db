namespace ConnectorEmulator.Scripting;

/// <summary>The values that stand for an action on a cell. Source: DataMiner documentation, SLProtocol.Clear and SLProtocol.Leave.</summary>
internal static class ScriptMarkers
{
    /// <summary>Empties the cell.</summary>
    public const double Clear = double.NegativeInfinity;

    /// <summary>Leaves the cell as it is.</summary>
    public const double Leave = double.PositiveInfinity;
}
