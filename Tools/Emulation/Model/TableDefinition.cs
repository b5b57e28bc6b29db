namespace ConnectorEmulator.Model;

/// <summary>How a column gets its values.</summary>
public enum ColumnKind
{
    /// <summary>Filled by bulk sets and by cell.</summary>
    Retrieved,

    /// <summary>Filled by cell only; bulk sets pass over it.</summary>
    Custom,

    /// <summary>A primary key that is made when a row is added without one.</summary>
    AutoIncrement,

    /// <summary>Composed by the naming format; never set.</summary>
    DisplayKey,
}

/// <summary>A column of a table.</summary>
/// <param name="Index">The position, from 0.</param>
/// <param name="ParameterId">The column's parameter.</param>
/// <param name="Kind">How it gets its values.</param>
/// <param name="IsSaved">Whether its cells outlive a restart.</param>
public sealed record ColumnDefinition(int Index, int ParameterId, ColumnKind Kind, bool IsSaved);

/// <summary>The shape of a table.</summary>
/// <param name="Id">The table's parameter.</param>
/// <param name="KeyIndex">The position of the primary key.</param>
/// <param name="Columns">The columns by position.</param>
/// <param name="NamingFormat">The parts of the display key: parameter ids of columns or literal text; empty when the key is shown.</param>
/// <param name="IsVolatile">Whether nothing is stored, so that rows vanish at a restart.</param>
public sealed record TableDefinition(int Id, int KeyIndex, IReadOnlyList<ColumnDefinition> Columns, IReadOnlyList<string> NamingFormat, bool IsVolatile)
{
    /// <summary>Gets the parameter of the primary key.</summary>
    public int KeyParameter => Columns[KeyIndex].ParameterId;
}
