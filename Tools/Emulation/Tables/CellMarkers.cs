namespace ConnectorEmulator.Tables;

/// <summary>The values that stand for an action on a cell. Source: DataMiner documentation, SLProtocol.Clear and SLProtocol.Leave.</summary>
internal static class CellMarkers
{
    /// <summary>Empties the cell.</summary>
    public const double Clear = double.NegativeInfinity;

    /// <summary>Leaves the cell as it is.</summary>
    public const double Leave = double.PositiveInfinity;

    /// <summary>Tells what a cell is set to.</summary>
    /// <param name="cell">What the code gives for it.</param>
    /// <param name="value">The value to set; null empties the cell.</param>
    /// <returns>False when the cell is left as it is.</returns>
    public static bool Changes(object? cell, out object? value)
    {
        value = cell is Clear ? null : cell;
        return cell is not Leave;
    }
}
