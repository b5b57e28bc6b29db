namespace ConnectorEmulator.DeviceSimulator.Sources;

/// <summary>The sources of a device, in order and by id.</summary>
internal sealed class SourceList
{
    private readonly Dictionary<Guid, SimulatedSource> byId;

    public SourceList(DeviceOptions options)
    {
        All = [.. Enumerable.Range(0, options.SourceCount).Select(index => new SimulatedSource(index, options))];
        byId = All.ToDictionary(source => source.Id);
    }

    /// <summary>The sources, in the order of their labels' studios.</summary>
    public IReadOnlyList<SimulatedSource> All { get; }

    /// <summary>The source of an id, or null.</summary>
    public SimulatedSource? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The source that a person names, by id or label (case does not matter), or null.</summary>
    public SimulatedSource? Find(string idOrLabel) => Guid.TryParse(idOrLabel, out Guid id)
        ? Find(id)
        : All.FirstOrDefault(source => source.Label.Equals(idOrLabel, StringComparison.OrdinalIgnoreCase));
}
