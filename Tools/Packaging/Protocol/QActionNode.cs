using System.Xml.Linq;

namespace ConnectorEmulator.Packaging.Protocol;

/// <summary>A QAction element of Protocol.xml.</summary>
internal sealed class QActionNode(XElement element, int id)
{
    public XElement Element { get; } = element;

    public int Id { get; } = id;

    public bool IsCSharp => string.Equals(Attribute("encoding"), "csharp", StringComparison.OrdinalIgnoreCase);

    public bool HasTriggers => Attribute("triggers") is not null;

    /// <summary>
    /// Gets the methods that DataMiner starts, as <c>Method</c> or <c>Class.Method</c>; the class defaults to <c>QAction</c>, the method to
    /// <c>Run</c>. Source: DataMiner documentation, entryPoint attribute.
    /// </summary>
    public IReadOnlyList<string> EntryPoints => Attribute("entryPoint")?.Split(';', Separators) ?? ["Run"];

    public IReadOnlyList<string> DllImports => Attribute("dllImport")?.Split(';', Separators) ?? [];

    public bool HasCode => Element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value));

    private static StringSplitOptions Separators => StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private string? Attribute(string name) => Element.Attribute(name)?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
