namespace ConnectorEmulator.Packaging.Helper;

/// <summary>A table.</summary>
/// <param name="Id">Parameter id of the table.</param>
/// <param name="Name">Name in code.</param>
/// <param name="IndexColumn">0-based position of the column with the primary key.</param>
/// <param name="Columns">The columns in their order.</param>
/// <param name="Parents">The tables that its foreign keys point at.</param>
internal sealed record HelperTable(int Id, string Name, int IndexColumn, IReadOnlyList<HelperColumn> Columns, IReadOnlyList<HelperLink> Parents)
{
    /// <summary>Gets the name as classes have it.</summary>
    public string ClassName => HelperNames.Pascal(Name);

    /// <summary>Gets the columns that have a parameter, with their positions in a row: the others take no place.</summary>
    public IEnumerable<(int Position, HelperParameter Parameter)> Cells =>
        Columns.Where(column => column.Parameters.Count > 0).SelectMany((column, position) => column.Parameters.Select(parameter => (position, parameter)));
}

/// <summary>A column of a table.</summary>
/// <param name="Index">0-based position, the <c>idx</c> of its ColumnOption.</param>
/// <param name="ParameterId">The column's parameter.</param>
/// <param name="Parameters">That parameter under each of its names; none when the protocol has no such parameter.</param>
internal sealed record HelperColumn(int Index, int ParameterId, IReadOnlyList<HelperParameter> Parameters);

/// <summary>A foreign key.</summary>
/// <param name="ColumnId">The column with the key.</param>
/// <param name="TableId">The table that it points at.</param>
internal sealed record HelperLink(int ColumnId, int TableId);
