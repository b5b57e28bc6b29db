using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Hosting;

/// <summary>What an element is started with: what its wizard would hold, and how the emulator behaves.</summary>
public sealed record ElementOptions
{
    /// <summary>Gets the element's name.</summary>
    public string Name { get; init; } = "Element";

    /// <summary>Gets the agent's id.</summary>
    public int DataMinerId { get; init; } = 1;

    /// <summary>Gets the element's id on the agent; elements of one package need different ones.</summary>
    public int ElementId { get; init; } = 1;

    /// <summary>Gets the addresses of the connections by id, for example ws://127.0.0.1:8050.</summary>
    public IReadOnlyDictionary<int, string> Connections { get; init; } = new Dictionary<int, string>();

    /// <summary>
    /// Gets how long a connection may go without responding before the element is in timeout: 0 s to 24 h on an agent; null takes what the protocol proposes.
    /// </summary>
    public TimeSpan? ElementTimeout { get; init; }

    /// <summary>Gets the connections that put the element in no timeout: their checkbox "Include timeout" is cleared.</summary>
    public IReadOnlySet<int> ExcludedFromTimeout { get; init; } = new HashSet<int>();

    /// <summary>Gets how open questions are read.</summary>
    public AssumptionChoices Assumptions { get; init; } = new();

    /// <summary>Gets the version of DataMiner that is emulated; null means the newest one.</summary>
    public DataMinerVersion? DataMiner { get; init; }

    /// <summary>Gets the modelled cost of a call on SLProtocol.</summary>
    public TimeSpan CallCost { get; init; }

    /// <summary>Gets the folder in which saved values are kept between runs; null keeps none.</summary>
    public string? StateFolder { get; init; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
