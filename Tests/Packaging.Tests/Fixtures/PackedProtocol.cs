using System.IO.Compression;
using System.Xml.Linq;

namespace ConnectorEmulator.Packaging.Tests.Fixtures;

/// <summary>A package as another program reads it.</summary>
internal sealed class PackedProtocol
{
    private readonly Dictionary<string, byte[]> entries = [];

    public PackedProtocol(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var source = entry.Open();
            source.CopyTo(content);
            entries.Add(entry.FullName, content.ToArray());
        }

        Names = [.. zip.Entries.Select(entry => entry.FullName)];
    }

    public IReadOnlyList<string> Names { get; }

    public byte[] Bytes(string name) => entries[name];

    public string Text(string name) => System.Text.Encoding.UTF8.GetString(entries[name]);

    public string ProtocolText => Text("Protocol/Protocol.xml");

    public XElement QAction(int id) => XElement.Parse(ProtocolText).Descendants().Single(e => e.Name.LocalName == "QAction" && (int?)e.Attribute("id") == id);

    public string Code(int id) => QAction(id).Nodes().OfType<XCData>().Single().Value;

    public string? DllImport(int id) => (string?)QAction(id).Attribute("dllImport");
}
