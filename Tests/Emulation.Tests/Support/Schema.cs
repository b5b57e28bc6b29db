using System.Xml.Linq;
using System.Xml.Schema;

namespace ConnectorEmulator.Tests.Support;

/// <summary>
/// The vendor's schema, which is not part of this repository: the variable PROTOCOL_SCHEMA says where it is; without it, it is looked for in ../shared/schema. Tests that
/// need it are left out where it is not.
/// </summary>
internal static class Schema
{
    private static readonly XNamespace Space = "http://www.skyline.be/protocol";
    private static readonly Lazy<IReadOnlyList<(string Path, XmlSchemaType? Type)>> Items = new(Read);

    /// <summary>Gets the paths of all tags and attributes.</summary>
    public static Lazy<IReadOnlyList<string>> Paths { get; } = new(() => [.. Items.Value.Select(item => item.Path).Distinct()]);

    /// <summary>Gets the words that a tag or an attribute may hold, by its path, where the schema lists them.</summary>
    public static Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> Words { get; } = new(() => Items.Value
        .DistinctBy(item => item.Path)
        .Select(item => (item.Path, Words: FindWords(item.Type)))
        .Where(item => item.Words.Count > 0)
        .ToDictionary(item => item.Path, item => item.Words));

    /// <summary>Puts a tag or an attribute into a protocol, as deep in what is there as it goes.</summary>
    /// <param name="root">The protocol.</param>
    /// <param name="parts">The names of its path.</param>
    /// <param name="text">Its text, which replaces the one that is there; null leaves that, and writes 1 where there is none.</param>
    public static void Insert(XElement root, string[] parts, string? text = null)
    {
        var names = parts.Skip(1).TakeWhile(part => !part.StartsWith('@')).ToList();
        var (tag, depth) = Deepest(root, names);
        foreach (var name in names.Skip(depth))
        {
            var child = new XElement(Space + name, name == names[^1] ? "1" : null);
            tag.Add(child);
            tag = child;
        }

        if (parts[^1].StartsWith('@'))
        {
            var name = parts[^1][1..];
            tag.SetAttributeValue(name, text ?? tag.Attribute(name)?.Value ?? "1");
        }
        else if (text is not null)
        {
            tag.Nodes().OfType<XText>().Remove();
            tag.Add(text);
        }
    }

    private static (XElement Tag, int Depth) Deepest(XElement tag, List<string> names) => names.Count == 0
        ? (tag, 0)
        : tag.Elements(Space + names[0]).Select(child => Deepest(child, [.. names.Skip(1)])).Select(found => (found.Tag, found.Depth + 1)).Prepend((tag, 0)).MaxBy(found => found.Item2);

    private static List<(string Path, XmlSchemaType? Type)> Read()
    {
        var file = Environment.GetEnvironmentVariable("PROTOCOL_SCHEMA") is { Length: > 0 } named ? named : Path.Combine(Repository.Folder, "..", "shared", "schema", "protocol.xsd");
        if (!File.Exists(file))
        {
            Assert.Ignore($"The vendor's schema is not at {file}: name it in PROTOCOL_SCHEMA.");
        }

        var schemas = new XmlSchemaSet { XmlResolver = System.Xml.XmlResolver.FileSystemResolver };
        schemas.Add(null, Path.GetFullPath(file));
        schemas.Compile();
        var items = new List<(string Path, XmlSchemaType? Type)>();
        Collect(schemas.GlobalElements.Values.Cast<XmlSchemaElement>().Single(element => element.Name == "Protocol"), "Protocol", items, []);
        return items;
    }

    private static void Collect(XmlSchemaElement element, string path, List<(string Path, XmlSchemaType? Type)> items, HashSet<XmlSchemaType> above)
    {
        items.Add((path, element.ElementSchemaType));
        if (element.ElementSchemaType is not XmlSchemaComplexType type || !above.Add(type))
        {
            return;
        }

        items.AddRange(type.AttributeUses.Values.Cast<XmlSchemaAttribute>().Select(attribute => ($"{path}/@{attribute.QualifiedName.Name}", (XmlSchemaType?)attribute.AttributeSchemaType)));
        foreach (var child in Elements(type.ContentTypeParticle))
        {
            Collect(child, $"{path}/{child.QualifiedName.Name}", items, above);
        }

        above.Remove(type);
    }

    private static IEnumerable<XmlSchemaElement> Elements(XmlSchemaParticle particle) => particle switch
    {
        XmlSchemaElement element => [element],
        XmlSchemaGroupBase group => group.Items.Cast<XmlSchemaParticle>().SelectMany(Elements),
        _ => [],
    };

    private static IReadOnlyList<string> FindWords(XmlSchemaType? type) => type switch
    {
        XmlSchemaSimpleType { Content: XmlSchemaSimpleTypeUnion union } => [.. union.BaseMemberTypes!.SelectMany(FindWords)],
        XmlSchemaSimpleType { Content: XmlSchemaSimpleTypeRestriction restriction } => [.. restriction.Facets.OfType<XmlSchemaEnumerationFacet>().Select(facet => facet.Value!)],
        XmlSchemaComplexType { ContentModel.Content: XmlSchemaSimpleContentExtension } complex => FindWords(complex.BaseXmlSchemaType),
        _ => [],
    };
}
