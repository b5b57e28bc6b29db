using System.Globalization;
using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>
/// Plans the elements of a run. One has the protocol's name and keeps its values in the folder that was given; several are numbered, and each keeps its values in
/// a folder of its own below it. All have the same connections and get the same writes.
/// </summary>
internal static class ElementPlan
{
    /// <summary>Plans the elements.</summary>
    /// <param name="protocol">The protocol's name.</param>
    /// <param name="settings">What the command line asks for.</param>
    /// <returns>What to start each with; the ids count from 1.</returns>
    public static IReadOnlyList<ElementOptions> Create(string protocol, RunSettings settings) =>
        [.. Enumerable.Range(1, settings.Elements).Select(id => Create(protocol, settings, id))];

    private static ElementOptions Create(string protocol, RunSettings settings, int id)
    {
        // Names of one length sort by number everywhere.
        var digits = settings.Elements.ToString(CultureInfo.InvariantCulture).Length;
        var number = id.ToString("D" + digits, CultureInfo.InvariantCulture);
        var isAlone = settings.Elements == 1;
        return new ElementOptions
        {
            ElementId = id,
            Name = isAlone ? protocol : $"{protocol} {number}",
            Connections = settings.Connections,
            ElementTimeout = settings.ElementTimeout,
            ExcludedFromTimeout = settings.ExcludedFromTimeout,
            Assumptions = settings.Assumptions,
            DataMiner = settings.DataMiner,
            CallCost = settings.CallCost,
            StateFolder = isAlone || settings.State is null ? settings.State : Path.Combine(settings.State, id.ToString(CultureInfo.InvariantCulture)),
        };
    }
}
