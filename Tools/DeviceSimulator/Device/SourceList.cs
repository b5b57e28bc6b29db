namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>The sources of a device, in order and by id.</summary>
internal sealed class SourceList
{
    private readonly Dictionary<Guid, SimulatedSource> byId;

    /// <summary>Makes the sources.</summary>
    /// <param name="count">How many.</param>
    /// <param name="firstKind">The kind of the first one, by its place in the order of the kinds.</param>
    /// <param name="labels">What a person calls them, in their order; those for which there is none have one of their kind.</param>
    /// <param name="clock">The clock for timestamps.</param>
    public SourceList(int count, int firstKind, IReadOnlyList<string> labels, TimeProvider clock)
    {
        All = [.. Enumerable.Range(0, count).Select(index => new SimulatedSource(index, firstKind, labels.ElementAtOrDefault(index), clock))];
        byId = All.ToDictionary(source => source.Id);
    }

    /// <summary>The sources, in the order of their labels' studios.</summary>
    public IReadOnlyList<SimulatedSource> All { get; }

    /// <summary>The source of an id, or null.</summary>
    public SimulatedSource? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The source that a person names, by id or label (case does not matter), or null.</summary>
    public SimulatedSource? Find(string idOrLabel) => Guid.TryParse(idOrLabel, out var id)
        ? Find(id)
        : All.FirstOrDefault(source => source.Label.Equals(idOrLabel, StringComparison.OrdinalIgnoreCase));
}
