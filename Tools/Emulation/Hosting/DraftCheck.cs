using ConnectorEmulator.Compilation;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging;
using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Hosting;

/// <summary>
/// Finds what else is wrong with a draft that cannot be packed, so that all of it is told at once. Entry points are not looked for: the packager did.
/// </summary>
internal static class DraftCheck
{
    private const string AssembliesFolder = "Assemblies/";

    /// <summary>Checks a draft.</summary>
    /// <param name="draft">The draft, with problems.</param>
    /// <returns>Its problems, and those that only reading and compiling it shows; of a line that has a problem already none is added.</returns>
    public static IReadOnlyList<Problem> Run(PackDraft draft)
    {
        const string File = "Protocol.xml";
        var assemblies = draft.Files.Where(file => file.Name.StartsWith(AssembliesFolder, StringComparison.Ordinal))
            .ToDictionary(file => ProtocolPackage.Normalize(file.Name[AssembliesFolder.Length..]), file => file.Data);
        var package = new ProtocolPackage(File, draft.Xml, assemblies);
        var found = new ProtocolProblems(File, draft.Sources);
        if (ProtocolReader.Read(package.Xml, found) is not { } protocol)
        {
            return draft.Problems;
        }

        protocol = protocol with { QActions = [.. Complete(protocol.QActions, draft.Incomplete)] };
        _ = new ProtocolCompiler(protocol, package, new CodePlaces(protocol, File, draft.Sources), found).Compile();
        var all = new ProblemList();
        var told = draft.Problems.Select(problem => (problem.File, problem.Line)).ToHashSet();
        foreach (var problem in draft.Problems.Concat(found.All.Where(problem => !told.Contains((problem.File, problem.Line)))))
        {
            all.Add(problem);
        }

        return all.All;
    }

    // A QAction without its packages, or one that uses it, does not compile for reasons that are not its own.
    private static IEnumerable<QActionDefinition> Complete(IReadOnlyList<QActionDefinition> all, IReadOnlySet<int> incomplete)
    {
        var without = new HashSet<int>(incomplete);
        while (all.FirstOrDefault(qaction => !without.Contains(qaction.Id) && qaction.Imports.Any(import => without.Any(id => import.EndsWith($".QAction.{id}.dll", StringComparison.OrdinalIgnoreCase)))) is { } user)
        {
            without.Add(user.Id);
        }

        return all.Where(qaction => !without.Contains(qaction.Id));
    }
}
