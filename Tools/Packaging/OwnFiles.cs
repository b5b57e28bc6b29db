using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;

namespace ConnectorEmulator.Packaging;

/// <summary>What a repository holds beside its projects for an agent: assemblies of its own, in Dlls.</summary>
internal static class OwnFiles
{
    private const string Dlls = "Dlls";
    private const string Templates = "DefaultTemplates";

    // The two that the vendor's packager takes.
    private static readonly string[] PackedTemplates = ["Template_Alarm_Default.xml", "Trending_Template_Default.xml"];

    /// <summary>Reads them. Default templates are told of only: how a package holds them is in no public source.</summary>
    /// <param name="layout">The repository.</param>
    /// <param name="problems">Takes what is worth knowing.</param>
    /// <returns>Names in the package and content.</returns>
    public static IReadOnlyList<(string Name, byte[] Data)> Read(RepositoryLayout layout, ProblemList problems)
    {
        foreach (var template in Files(layout, Templates, "*.xml"))
        {
            var name = Path.GetFileName(template);
            var text = PackedTemplates.Contains(name, StringComparer.OrdinalIgnoreCase)
                ? "Not packed: where a package holds a default template is not documented. Upload it to the agent by hand, or pack with the vendor's packager."
                : $"Not packed, as the vendor's packager does: it takes {string.Join(" and ", PackedTemplates)} only.";
            problems.Note($"{Templates}/{name}", 0, text);
        }

        return [.. Files(layout, Dlls, "*.dll").Select(path => ($"Assemblies/{Path.GetFileName(path)}", File.ReadAllBytes(path)))];
    }

    private static IEnumerable<string> Files(RepositoryLayout layout, string folder, string pattern) =>
        Path.Combine(layout.Root, folder) is var path && Directory.Exists(path) ? Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal) : [];
}
