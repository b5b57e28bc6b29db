using System.Reflection;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Compilation;

/// <summary>Finds the entry points of compiled QActions.</summary>
internal static class EntryPointFinder
{
    /// <summary>Finds the entry points of every QAction that something sets off.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="assemblies">What was compiled.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The entry points by QAction and name; the default one under the empty name.</returns>
    public static Dictionary<int, IReadOnlyDictionary<string, EntryPoint>> Find(ProtocolDefinition protocol, CompiledAssemblies assemblies, ProtocolProblems problems)
    {
        var found = new Dictionary<int, IReadOnlyDictionary<string, EntryPoint>>();
        foreach (var qaction in protocol.QActions)
        {
            // One that does not compile, or uses one that does not, is refused for that.
            try
            {
                if (assemblies.TryLoadCompiled(AssemblyName(protocol, qaction)) is { } assembly && Find(qaction, assembly, problems) is { } entries)
                {
                    found[qaction.Id] = entries;
                }
            }
            catch (Exception exception) when (exception is IOException or TypeLoadException or BadImageFormatException)
            {
                if (problems.All.Count == 0)
                {
                    problems.Refuse(qaction.Position, $"QAction {qaction.Id} cannot be loaded: {exception.Message} Pack what it needs with it.");
                }
            }
        }

        return found;
    }

    /// <summary>Gives the name of the assembly that a QAction is compiled to.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="qaction">The QAction.</param>
    /// <returns>The name, as on an agent.</returns>
    public static string AssemblyName(ProtocolDefinition protocol, QActionDefinition qaction) => Clean($"{protocol.Name}.{protocol.Version}.QAction.{qaction.Id}");

    /// <summary>Makes a name that an assembly can have: the name of a protocol may hold what no file can.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name with underscores for such characters.</returns>
    public static string Clean(string name) => string.Concat(name.Trim().Select(c => c is '/' or '\\' or ':' or ',' or '=' or '"' or '\'' or '*' or '?' || char.IsControl(c) ? '_' : c));

    private static Dictionary<string, EntryPoint>? Find(QActionDefinition qaction, Assembly assembly, ProtocolProblems problems)
    {
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
                problems.Refuse(qaction.Position, $"QAction {qaction.Id} has no public entry point {wanted}(SLProtocol) in a public class, with or without its {qaction.InputParameters.Count} input parameters: add it, or correct entryPoint.");
            }
        }

        return entries.Count == names.Length ? entries : null;
    }
}
