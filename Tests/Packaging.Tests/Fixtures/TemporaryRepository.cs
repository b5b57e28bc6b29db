using Skyline.DataMiner.WebSocketDriver.Packager.Packages;

namespace Skyline.DataMiner.WebSocketDriver.Packager.Tests.Fixtures;

/// <summary>A small connector repository with packages of its own, so that no test depends on what this machine restored.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    public const string EntryCode = "public class QAction\n{\n    public static void Run(object protocol)\n    {\n    }\n}\n";

    private readonly TemporaryFolder folder = new();
    private string qactions = string.Empty;

    public TemporaryRepository() => folder.Write("Sample.sln", string.Empty);

    public string Root => folder.Path;

    public string Output => Path.Combine(Root, "out");

    public PackageStore Packages => new(Path.Combine(Root, "packages"));

    /// <summary>Writes a Protocol.xml with what stands between its head and its QActions; those added so far are in it.</summary>
    public TemporaryRepository Protocol(string items = "", string head = "<Name>Sample</Name><Version>1.0.0.1</Version>")
    {
        folder.Write("Protocol.xml", $"<Protocol xmlns=\"http://www.skyline.be/protocol\">\n{head}\n{items}\n<QActions>\n{qactions}</QActions>\n</Protocol>\n");
        return this;
    }

    /// <summary>Adds a QAction to the protocol, on a line of its own, and its project.</summary>
    public TemporaryRepository QAction(int id, string code = EntryCode, string attributes = "triggers=\"1\"", string references = "")
    {
        qactions += $"\t<QAction id=\"{id}\" encoding=\"csharp\" {attributes} />\n";
        Protocol();
        return Project($"QAction_{id}", references).File($"QActions/QAction_{id}/QAction_{id}.cs", code);
    }

    public TemporaryRepository Project(string name, string references = "") =>
        File($"QActions/{name}/{name}.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">\n<ItemGroup>\n{references}\n</ItemGroup>\n</Project>\n");

    public TemporaryRepository File(string name, string content)
    {
        folder.Write(name, content);
        return this;
    }

    public string Read(string name) => System.IO.File.ReadAllText(Path.Combine(Root, name));

    public PackDraft Draft() => ProtocolPackager.Draft(new RepositoryLayout(Root), new PackageResolver(Packages.Folder, _ => "nothing to restore from"));

    public PackResult Pack() => Draft().Write(Output);

    public PackedProtocol PackAndRead() => new(Pack().Path);

    /// <summary>Packs what is to be refused.</summary>
    /// <returns>The reasons.</returns>
    public IReadOnlyList<Problem> Refuse() => Assert.Throws<PackagingException>(() => Pack())!.Problems;

    public void Dispose() => folder.Dispose();
}
