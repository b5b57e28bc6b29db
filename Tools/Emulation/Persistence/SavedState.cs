namespace ConnectorEmulator.Persistence;

/// <summary>What outlives a restart.</summary>
internal sealed record SavedState
{
    /// <summary>Gets the values of saved parameters.</summary>
    public Dictionary<int, string> Parameters { get; init; } = [];

    /// <summary>Gets the rows of the tables: the values of the saved columns, by the column's parameter.</summary>
    public Dictionary<int, List<Dictionary<int, string>>> Tables { get; init; } = [];
}
