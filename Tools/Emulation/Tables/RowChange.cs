namespace ConnectorEmulator.Tables;

/// <summary>The row that a change event of a column is about.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The row's primary key.</param>
/// <param name="Index">Its position, from 1.</param>
/// <param name="Old">Its cells before.</param>
/// <param name="New">Its cells now.</param>
/// <param name="Written">What an operator wrote; null when the change is not a write.</param>
internal sealed record RowChange(int Table, string Key, int Index, object?[] Old, object?[] New, object? Written);
