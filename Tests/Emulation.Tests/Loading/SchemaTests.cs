using System.Xml.Linq;
using System.Xml.Schema;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Loading;

/// <summary>
/// Everything that the vendor's schema knows is modelled, refused, told, or listed as passed over (<see cref="PassedOver"/>): nothing is silent. The schema is not part of
/// this repository: the variable PROTOCOL_SCHEMA says where it is; without it, it is looked for in ../shared/schema.
/// </summary>
public class SchemaTests
{
    private static readonly XNamespace Space = "http://www.skyline.be/protocol";
    private static readonly Lazy<IReadOnlyList<string>> Paths = new(ReadPaths);

    [Test]
    public void Load_AnythingOfTheSchema_IsKnownRefusedOrTold()
    {
        var silent = Paths.Value.Where(IsPassedOverInSilence).ToList();
        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void PassedOver_EachPath_IsInTheSchema()
    {
        var known = Paths.Value.ToHashSet(StringComparer.Ordinal);
        Assert.That(PassedOver.Inert.Keys.Concat(PassedOver.Told.Keys).Where(path => !known.Contains(path)), Is.Empty);
    }

    [Test]
    public void Fixture_HoldsNothingThatIsRefusedOrTold()
    {
        var problems = new ProtocolProblems("x");
        ProtocolReader.Read(Fixture.Xml("everything"), problems);
        Assert.That(problems.All.Concat(problems.Warnings), Is.Empty);
    }

    private static bool IsPassedOverInSilence(string path)
    {
        var document = XDocument.Parse(Fixture.Xml("everything"));
        var parts = path.Split('/');
        var known = new HashSet<string>(StringComparer.Ordinal) { "Protocol" };
        Insert(document.Root!, parts);
        var problems = new ProtocolProblems("x");
        problems.Known += found => known.Add(found);
        ProtocolReader.Read(document.ToString(), problems);
        var isInside = parts.Select((_, length) => string.Join('/', parts.Take(length + 1))).Any(PassedOver.Inert.ContainsKey);
        return !known.Contains(path) && problems.All.Count == 0 && problems.Warnings.Count == 0 && !isInside;
    }

    private static void Insert(XElement root, string[] parts)
    {
        var names = parts.Skip(1).TakeWhile(part => !part.StartsWith('@')).ToList();
        var (tag, depth) = Deepest(root, names);
        foreach (var name in names.Skip(depth))
        {
            var child = new XElement(Space + name, name == names[^1] ? "1" : null);
            tag.Add(child);
            tag = child;
        }

        if (parts[^1].StartsWith('@') && tag.Attribute(parts[^1][1..]) is null)
        {
            tag.SetAttributeValue(parts[^1][1..], "1");
        }
    }

    private static (XElement Tag, int Depth) Deepest(XElement tag, List<string> names) => names.Count == 0
        ? (tag, 0)
        : tag.Elements(Space + names[0]).Select(child => Deepest(child, [.. names.Skip(1)])).Select(found => (found.Tag, found.Depth + 1)).Prepend((tag, 0)).MaxBy(found => found.Item2);

    private static List<string> ReadPaths()
    {
        var file = Environment.GetEnvironmentVariable("PROTOCOL_SCHEMA") is { Length: > 0 } named ? named : Path.Combine(Repository.Folder, "..", "shared", "schema", "protocol.xsd");
        if (!File.Exists(file))
        {
            Assert.Ignore($"The vendor's schema is not at {file}: name it in PROTOCOL_SCHEMA.");
        }

        var schemas = new XmlSchemaSet { XmlResolver = System.Xml.XmlResolver.FileSystemResolver };
        schemas.Add(null, Path.GetFullPath(file));
        schemas.Compile();
        var paths = new List<string>();
        Collect(schemas.GlobalElements.Values.Cast<XmlSchemaElement>().Single(element => element.Name == "Protocol"), "Protocol", paths, []);
        return [.. paths.Distinct()];
    }

    private static void Collect(XmlSchemaElement element, string path, List<string> paths, HashSet<XmlSchemaType> above)
    {
        paths.Add(path);
        if (element.ElementSchemaType is not XmlSchemaComplexType type || !above.Add(type))
        {
            return;
        }

        paths.AddRange(type.AttributeUses.Values.Cast<XmlSchemaAttribute>().Select(attribute => $"{path}/@{attribute.QualifiedName.Name}"));
        foreach (var child in Elements(type.ContentTypeParticle))
        {
            Collect(child, $"{path}/{child.QualifiedName.Name}", paths, above);
        }

        above.Remove(type);
    }

    private static IEnumerable<XmlSchemaElement> Elements(XmlSchemaParticle particle) => particle switch
    {
        XmlSchemaElement element => [element],
        XmlSchemaGroupBase group => group.Items.Cast<XmlSchemaParticle>().SelectMany(Elements),
        _ => [],
    };
}
