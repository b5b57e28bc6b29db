using Microsoft.CodeAnalysis;
using Skyline.DataMiner.Scripting;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// The .NET Framework's reference assemblies beside the emulator, and which of them an agent gives to each QAction. Source: DataMiner documentation,
/// Protocol.QActions.QAction, dllImport.
/// </summary>
internal static class FrameworkReferences
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "framework");

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Defaults = new(() =>
    [
        .. new[] { "mscorlib.dll", "netstandard.dll", "System.dll", "System.Core.dll", "System.Xml.dll" }.Select(name => (MetadataReference)Read(Path.Combine(Folder, name))),
        Read(typeof(SLProtocol).Assembly.Location),
        Read(typeof(QActionTable).Assembly.Location),
    ]);

    /// <summary>Gets what every QAction is compiled against.</summary>
    public static IReadOnlyList<MetadataReference> Default => Defaults.Value;

    /// <summary>Tells whether every QAction has an assembly without asking for it.</summary>
    /// <param name="fileName">Its file name, as a dllImport gives it.</param>
    /// <returns>True when it has; what only an agent has does not count.</returns>
    public static bool IsDefault(string fileName) => Defaults.Value.Any(reference => Path.GetFileName(reference.Display ?? string.Empty).Equals(fileName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Tells whether an assembly is one of the framework.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>True when it is.</returns>
    public static bool Has(string name) => File.Exists(Path.Combine(Folder, name + ".dll"));

    /// <summary>Finds an assembly that an agent has beside those of the framework.</summary>
    /// <param name="fileName">Its file name, as a dllImport gives it.</param>
    /// <returns>Its path; null when there is none of that name.</returns>
    public static string? FindAgents(string fileName) =>
        Path.Combine(Folder, "agent") is var folder && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.dll").FirstOrDefault(file => Path.GetFileName(file).Equals(fileName, StringComparison.OrdinalIgnoreCase))
            : null;

    /// <summary>Finds an assembly of the framework.</summary>
    /// <param name="fileName">Its file name, as a dllImport gives it.</param>
    /// <returns>The reference; null when the framework has none of that name.</returns>
    public static MetadataReference? Find(string fileName)
    {
        var isPlain = Path.GetFileName(fileName) == fileName && !fileName.Contains('\\', StringComparison.Ordinal);
        var match = isPlain && Directory.Exists(Folder)
            ? Directory.EnumerateFiles(Folder, "*.dll").FirstOrDefault(file => Path.GetFileName(file).Equals(fileName, StringComparison.OrdinalIgnoreCase))
            : null;
        return match is null ? null : Read(match);
    }

    private static PortableExecutableReference Read(string path) => MetadataReference.CreateFromFile(path);
}
