namespace ConnectorEmulator.Packaging.Tests.Fixtures;

/// <summary>A small connector repository.</summary>
internal sealed partial class TemporaryRepository : IDisposable
{
    public const string EntryCode = "public class QAction\n{\n    public static void Run(object protocol)\n    {\n    }\n}\n";

    private readonly TemporaryFolder folder = new();
    private string qactions = string.Empty;

    public TemporaryRepository() => folder.Write("Sample.sln", string.Empty);

    public string Root => folder.Path;

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

    public void Dispose() => folder.Dispose();
}
