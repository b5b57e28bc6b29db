namespace ConnectorEmulator.Scripting;

/// <summary>
/// Reads and sets rows and cells by their positions, which the vendor advises against: rows move when others are deleted. Source: DataMiner documentation,
/// SLProtocol.GetRow, SetRow, GetParameterIndex and SetParameterIndex.
/// </summary>
internal sealed class PositionMembers(ScriptContext context)
{
    private readonly CellMembers cells = new(context);
    private readonly RowMembers rows = new(context);

    /// <summary>Reads a row.</summary>
    /// <param name="iPID">The table.</param>
    /// <param name="iRow">Its position, from 0.</param>
    /// <returns>Its cells; all null when there is no such row.</returns>
    public object? GetRow(int iPID, int iRow) => KeyAt(iPID, iRow) is { } key ? rows.GetRow(iPID, key) : Missing(iPID, iRow);

    /// <summary>Sets a row that exists; null leaves a cell as it is.</summary>
    /// <param name="iPID">The table.</param>
    /// <param name="iRow">Its position, from 0.</param>
    /// <param name="rowInfo">Its cells; the array may be shorter than the table.</param>
    /// <returns>1 for each cell that changed, 0 for the others.</returns>
    public object? SetRow(int iPID, int iRow, object rowInfo) => SetRow(iPID, iRow, rowInfo, bOverrideBehaviour: false);

    /// <summary>Sets a row that exists.</summary>
    /// <param name="iPID">The table.</param>
    /// <param name="iRow">Its position, from 0.</param>
    /// <param name="rowInfo">Its cells.</param>
    /// <param name="bOverrideBehaviour">Whether Clear and Leave are actions instead of values.</param>
    /// <returns>1 for each cell that changed, 0 for the others.</returns>
    public object? SetRow(int iPID, int iRow, object rowInfo, bool bOverrideBehaviour)
    {
        if (KeyAt(iPID, iRow) is { } key)
        {
            return rows.SetRow(iPID, key, rowInfo, bOverrideBehaviour);
        }

        context.Complain($"SetRow({iPID}, {iRow}): there is no row at this position.");
        return null;
    }

    /// <summary>Reads a cell.</summary>
    /// <param name="iID">The table.</param>
    /// <param name="iX">The row's position, from 1.</param>
    /// <param name="iY">The column's position, from 1.</param>
    /// <returns>The value; null when it is not initialized or not there.</returns>
    public object? GetParameterIndex(int iID, int iX, int iY)
    {
        if (KeyAt(iID, iX - 1) is { } key)
        {
            return cells.GetParameterIndexByKey(iID, key, iY);
        }

        context.Complain($"GetParameterIndex({iID}, {iX}, {iY}): there is no such row; positions count from 1.");
        return null;
    }

    /// <summary>Sets a cell.</summary>
    /// <param name="iID">The table.</param>
    /// <param name="iX">The row's position, from 1.</param>
    /// <param name="iY">The column's position, from 1.</param>
    /// <param name="value">The value; null empties the cell.</param>
    /// <returns>Whether the value differs; never for the primary key.</returns>
    public bool SetParameterIndex(int iID, int iX, int iY, object? value)
    {
        if (KeyAt(iID, iX - 1) is { } key)
        {
            return cells.SetParameterIndexByKey(iID, key, iY, value);
        }

        context.Complain($"SetParameterIndex({iID}, {iX}, {iY}, ...): there is no such row; positions count from 1.");
        return false;
    }

    private string? KeyAt(int table, int position) => context.Parts.Tables.Exists(table)
        ? context.Parts.Tables.Read(table, found => position >= 0 && position < found.Keys.Count ? found.Keys[position] : null)
        : null;

    private object?[]? Missing(int table, int position)
    {
        context.Complain($"GetRow({table}, {position}): there is no row at this position.");
        return context.Parts.Tables.Exists(table) ? new object?[context.Parts.Protocol.Parameters[table].Table!.Columns.Count] : null;
    }
}
