using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Model;

/// <summary>A protocol as it stands in Protocol.xml, reduced to what has an effect at run time or on the element's pages. Immutable.</summary>
public sealed record ProtocolDefinition
{
    /// <summary>Gets the name of the protocol.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the version of the protocol.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the oldest version of DataMiner that takes the protocol; null when it names none.</summary>
    public DataMinerVersion? MinimumVersion { get; init; }

    /// <summary>Gets the place in Protocol.xml that names the oldest version.</summary>
    public Position MinimumVersionPosition { get; init; }

    /// <summary>Gets a value indicating whether string parameters hold UTF-16LE instead of the ANSI code page.</summary>
    public bool IsUnicode { get; init; }

    /// <summary>Gets the pages in the order of the element card.</summary>
    public PageLayout Pages { get; init; } = PageLayout.Empty;

    /// <summary>Gets the connections by id.</summary>
    public IReadOnlyDictionary<int, ConnectionDefinition> Connections { get; init; } = new Dictionary<int, ConnectionDefinition>();

    /// <summary>Gets the parameters by id.</summary>
    public IReadOnlyDictionary<int, ParameterDefinition> Parameters { get; init; } = new Dictionary<int, ParameterDefinition>();

    /// <summary>Gets the commands by id.</summary>
    public IReadOnlyDictionary<int, CommandDefinition> Commands { get; init; } = new Dictionary<int, CommandDefinition>();

    /// <summary>Gets the responses by id.</summary>
    public IReadOnlyDictionary<int, ResponseDefinition> Responses { get; init; } = new Dictionary<int, ResponseDefinition>();

    /// <summary>Gets the pairs by id.</summary>
    public IReadOnlyDictionary<int, PairDefinition> Pairs { get; init; } = new Dictionary<int, PairDefinition>();

    /// <summary>Gets the groups by id.</summary>
    public IReadOnlyDictionary<int, GroupDefinition> Groups { get; init; } = new Dictionary<int, GroupDefinition>();

    /// <summary>Gets the timers by id.</summary>
    public IReadOnlyDictionary<int, TimerDefinition> Timers { get; init; } = new Dictionary<int, TimerDefinition>();

    /// <summary>Gets the triggers by id.</summary>
    public IReadOnlyDictionary<int, TriggerDefinition> Triggers { get; init; } = new Dictionary<int, TriggerDefinition>();

    /// <summary>Gets the actions by id.</summary>
    public IReadOnlyDictionary<int, ActionDefinition> Actions { get; init; } = new Dictionary<int, ActionDefinition>();

    /// <summary>Gets the HTTP sessions by id.</summary>
    public IReadOnlyDictionary<int, SessionDefinition> Sessions { get; init; } = new Dictionary<int, SessionDefinition>();

    /// <summary>Gets the QActions in the order of the file, which is the order in which precompiled ones are compiled.</summary>
    public IReadOnlyList<QActionDefinition> QActions { get; init; } = [];

    /// <summary>Gets the connections that have a protocol thread of their own, one set for each declared thread.</summary>
    public IReadOnlyList<IReadOnlySet<int>> Threads { get; init; } = [];

    /// <summary>Gets what was left out of it on request, as the emulator cannot run it: a line for each thing, with its place.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Gets the time without communication after which the element is in timeout.</summary>
    public TimeSpan ElementTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
