namespace ConnectorEmulator.Packaging.Projects;

/// <summary>
/// Packages of the vendor that stand for what an agent has: they are imported from where an agent keeps them, and not packed. Source: the vendor's packager, NuGetHelper.
/// </summary>
internal static class AgentPackages
{
    private const string DevPacks = "Skyline.DataMiner.Dev.";
    private const string Solutions = "Skyline.DataMiner.Dev.Utils.";
    private const string Files = "Skyline.DataMiner.Files.";

    private static readonly Dictionary<string, string> Installed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Skyline.DataMiner.Core.SRM"] = @"SRM\SLSRMLibrary.dll",
        ["Skyline.DataMiner.Core.SRM.Utils.Dijkstra"] = @"SRM\SLDijkstraSearch.dll",
        ["Skyline.DataMiner.Core.SRM.Utils.IAS"] = @"SRM\Skyline.DataMiner.Core.SRM.Utils.IAS.dll",
    };

    /// <summary>Tells whether a package is for the build only.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>True for a Dev pack; those of solutions are libraries.</returns>
    public static bool IsDevPack(string id) => Starts(id, DevPacks) && !Starts(id, Solutions);

    /// <summary>Tells whether an agent has the package with all that it needs.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>True when its dependencies do not count.</returns>
    public static bool IsInstalled(string id) => Installed.ContainsKey(id);

    /// <summary>Says how a dllImport calls an assembly of a package that an agent has.</summary>
    /// <param name="id">The package.</param>
    /// <param name="file">The file name of the assembly.</param>
    /// <returns>The import, empty when every QAction has the assembly; null when it has to be packed.</returns>
    public static string? Import(string id, string file) =>
        Starts(id, Files) ? (AgentAssemblies.IsDefault(Path.GetFileNameWithoutExtension(file)) ? string.Empty : file)
        : Starts(id, Solutions) ? $@"SolutionLibraries\{id[Solutions.Length..]}\{file}"
        : Installed.GetValueOrDefault(id);

    private static bool Starts(string id, string prefix) => id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
