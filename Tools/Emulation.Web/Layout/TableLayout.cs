namespace ConnectorEmulator.Web.Layout;

/// <summary>How a table is shown.</summary>
/// <param name="Id">The table.</param>
/// <param name="Label">Its title.</param>
/// <param name="Tooltip">What it is; null when nothing is said.</param>
/// <param name="Lines">The number of rows that are seen at once.</param>
/// <param name="HasFilter">Whether rows can be filtered.</param>
/// <param name="Columns">The columns in the order in which they are shown.</param>
/// <param name="Sort">The columns that the rows are sorted by at first, the first one counts most.</param>
internal sealed record TableLayout(
    int Id, string Label, string? Tooltip, int Lines, bool HasFilter, IReadOnlyList<ColumnLayout> Columns, IReadOnlyList<SortKey> Sort);

/// <summary>How a column is shown.</summary>
/// <param name="Index">The position of its cells in a row, from 0.</param>
/// <param name="Parameter">The parameter that says what its cells are.</param>
/// <param name="Title">The text above it.</param>
/// <param name="Tooltip">What it is; null when nothing is said.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand at the right.</param>
/// <param name="Write">The parameter that writes its cells; null when they cannot be written.</param>
/// <param name="IsWriteOnly">Whether its cells hold nothing, such as those of a column of buttons.</param>
internal sealed record ColumnLayout(int Index, int Parameter, string Title, string? Tooltip, int Width, bool IsNumber, int? Write, bool IsWriteOnly);

/// <summary>A column that rows are sorted by.</summary>
/// <param name="Index">The position of its cells in a row, from 0.</param>
/// <param name="IsDescending">Whether the highest comes first.</param>
internal sealed record SortKey(int Index, bool IsDescending);
