using System.Xml.Linq;
using ConnectorEmulator.Packaging.Protocol;

namespace ConnectorEmulator.Packaging.Projects;

/// <summary>A Reference as it stands in a csproj.</summary>
/// <param name="Import">How a dllImport calls the assembly.</param>
/// <param name="HintPath">Where it was when the project was written, with forward slashes; null when the framework has it.</param>
internal sealed record AssemblyReference(string Import, string? HintPath)
{
    // An agent looks for an import in these, so the rest of the path is the import. Source: DataMiner documentation, dllImport attribute.
    private static readonly string[] AgentFolders =
        ["C:/Skyline DataMiner/ProtocolScripts/DllImport/", "C:/Skyline DataMiner/ProtocolScripts/", "C:/Skyline DataMiner/Files/"];

    /// <summary>Gets a value indicating whether every QAction has it: by default, or since a Dev pack of the vendor stands for what an agent has.</summary>
    public bool IsAgentsOwn =>
        AgentAssemblies.IsDefault(Path.GetFileNameWithoutExtension(Import)) || HintPath?.Contains("/Skyline.DataMiner.Files.", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads a reference.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The reference.</returns>
    public static AssemblyReference Of(XElement element)
    {
        var name = (element.Attribute("Include")?.Value ?? string.Empty).Split(',')[0].Trim();
        var hint = (element.Attribute("HintPath")?.Value ?? element.Elements().Named("HintPath").FirstOrDefault()?.Value)?.Trim().Replace('\\', '/');
        if (string.IsNullOrEmpty(hint))
        {
            return new AssemblyReference(name + ".dll", null);
        }

        var folder = AgentFolders.FirstOrDefault(start => hint.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return new AssemblyReference(folder is null ? Path.GetFileName(hint) : hint[folder.Length..].Replace('/', '\\'), hint);
    }
}
