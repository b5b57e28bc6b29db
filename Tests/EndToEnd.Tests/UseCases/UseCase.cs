using System.Collections.Concurrent;
using ConnectorEmulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.UseCases;

/// <summary>A protocol of Documentation/UseCases.</summary>
internal sealed class UseCase
{
    private static readonly ConcurrentDictionary<string, Lazy<ElementPackage>> Packages = new();

    private UseCase(string name) => Name = name;

    public static string AllFolder { get; } = Path.Combine(Repository.Folder, "Documentation", "UseCases");

    /// <summary>Every folder there is, so that a new one is tested as well.</summary>
    public static IReadOnlyList<UseCase> All { get; } = [.. Directory.GetDirectories(AllFolder).Where(folder => File.Exists(Path.Combine(folder, "protocol.xml"))).Order(StringComparer.Ordinal).Select(folder => new UseCase(Path.GetFileName(folder)))];

    public string Name { get; }

    public string ProtocolPath => $"Documentation/UseCases/{Name}/protocol.xml";

    public string ProtocolFile => Path.Combine(AllFolder, Name, "protocol.xml");

    public string Readme => File.ReadAllText(Path.Combine(AllFolder, Name, "README.md"));

    /// <summary>The protocol, compiled once for all tests.</summary>
    public static ElementPackage Load(string name) =>
        Packages.GetOrAdd(name, key => new Lazy<ElementPackage>(() => ElementPackage.Load(new UseCase(key).ProtocolFile))).Value;

    public override string ToString() => Name;

    /// <summary>The protocol, compiled with another text.</summary>
    public static ElementPackage LoadEdited(string name, Func<string, string> edit)
    {
        using var folder = new TemporaryFolder();
        return ElementPackage.Load(folder.Write("protocol.xml", edit(File.ReadAllText(new UseCase(name).ProtocolFile))));
    }
}
