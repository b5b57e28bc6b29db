using Skyline.DataMiner.WebSocketDriver.Emulator.Loading;
using Skyline.DataMiner.WebSocketDriver.Emulator.Model;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Compilation;

/// <summary>Finds the entry points of compiled QActions.</summary>
internal static class EntryPointFinder
{
    /// <summary>Finds the entry points of every QAction that something sets off.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="assemblies">What was compiled.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The entry points by QAction and name; the default one under the empty name.</returns>
    public static Dictionary<int, IReadOnlyDictionary<string, EntryPoint>> Find(ProtocolDefinition protocol, CompiledAssemblies assemblies, ProblemList problems)
    {
        var found = new Dictionary<int, IReadOnlyDictionary<string, EntryPoint>>();
        foreach (var qaction in protocol.QActions)
        {
            var assembly = assemblies.LoadCompiled($"{protocol.Name}.{protocol.Version}.QAction.{qaction.Id}");
            var names = qaction.Triggers.Count == 0 ? [] : qaction.EntryPoints.Count == 0 ? [string.Empty] : qaction.EntryPoints.Distinct().ToArray();
            var entries = new Dictionary<string, EntryPoint>(StringComparer.Ordinal);
            foreach (var name in names)
            {
                if (EntryPoint.Find(assembly, name.Length == 0 ? null : name, qaction.InputParameters.Count) is { } entry)
                {
                    entries.Add(name, entry);
                }
                else
                {
                    var wanted = name.Length == 0 ? "QAction.Run" : name;
                    problems.Add(qaction.Line, $"QAction {qaction.Id} has no public entry point {wanted}(SLProtocol) in a public class, with or without its {qaction.InputParameters.Count} input parameters.");
                }
            }

            found.Add(qaction.Id, entries);
        }

        return found;
    }
}
