using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>
/// A tag of Protocol.xml that remembers which of its attributes and children were understood: <see cref="RefuseRest"/> reports the others, so that nothing
/// is passed over in silence.
/// </summary>
internal sealed class Node(XElement element, ProtocolProblems problems)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Gets the tag's name.</summary>
    public string Name => element.Name.LocalName;

    /// <summary>Gets its place in Protocol.xml.</summary>
    public Position Position => PositionOf(element);

    /// <summary>Gets the text in the tag, trimmed.</summary>
    public string Text => RawText.Trim();

    /// <summary>Gets the text in the tag as it stands, without that of its children.</summary>
    public string RawText => string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value));

    /// <summary>Gets the place where the tag's first piece of text starts.</summary>
    public Position TextPosition => PositionOf((XObject?)element.Nodes().OfType<XText>().FirstOrDefault() ?? element);

    /// <summary>Reports that something about this tag is wrong.</summary>
    /// <param name="text">What is wrong and how to mend it.</param>
    public void Problem(string text) => problems.Add(Position, text);

    /// <summary>Reads an attribute; null when it is absent.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its value.</returns>
    public string? Attribute(string name)
    {
        known.Add("@" + name);
        return element.Attribute(name)?.Value;
    }

    /// <summary>Reads an attribute that is a whole number; null when it is absent or no number.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its value.</returns>
    public int? IntAttribute(string name) => Attribute(name) is { } text ? ParseInt(text, $"the attribute '{name}' of {Name}") : null;

    /// <summary>Reads an attribute that is true or false.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its value; false when it is absent.</returns>
    public bool BoolAttribute(string name) => Attribute(name) is { } text && ParseBool(text, $"the attribute '{name}' of {Name}");

    /// <summary>Finds the only child of a name; null when it is absent.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The child.</returns>
    public Node? Child(string name)
    {
        var children = Children(name);
        if (children.Count > 1)
        {
            children[1].Problem($"{Name} holds more than one {name}; keep one.");
        }

        return children.Count == 0 ? null : children[0];
    }

    /// <summary>Finds the children of a name.</summary>
    /// <param name="name">Their name.</param>
    /// <returns>The children, in order.</returns>
    public IReadOnlyList<Node> Children(string name)
    {
        known.Add(name);
        return [.. element.Elements().Where(child => child.Name.LocalName == name).Select(child => new Node(child, problems))];
    }

    /// <summary>Reads the text of a child; null when the child is absent.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its text, trimmed.</returns>
    public string? ChildText(string name) => Child(name)?.Leaf();

    /// <summary>Reads the whole number in a child; null when it is absent, empty or no number.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The number.</returns>
    public int? ChildInt(string name) => Child(name) is { } child && child.Leaf() is { Length: > 0 } text ? child.ParseInt(text, child.Name) : null;

    /// <summary>Reads true or false from a child.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The value; false when the child is absent.</returns>
    public bool ChildBool(string name) => Child(name) is { } child && child.LeafBool();

    /// <summary>Reads this tag's text as true or false; reports it when it is neither.</summary>
    /// <returns>The value, or false.</returns>
    public bool LeafBool() => ParseBool(Leaf(), Name);

    /// <summary>Reads the text of this tag, which has no attributes or children of its own.</summary>
    /// <returns>The text, trimmed.</returns>
    public string Leaf()
    {
        RefuseRest();
        return Text;
    }

    /// <summary>Reads this tag's text as a whole number; reports it when it is none.</summary>
    /// <returns>The number, or 0.</returns>
    public int LeafInt() => ParseInt(Leaf(), Name) ?? 0;

    /// <summary>Reads this tag's text as a number; reports it when it is none.</summary>
    /// <returns>The number; null when it is none.</returns>
    public double? LeafNumber()
    {
        if (double.TryParse(Leaf(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Problem($"{Name} must be a number, not '{Text}'.");
        return null;
    }

    /// <summary>Reports that an agent does what this tag says, and the emulator cannot: it is refused, or left out where that was asked for.</summary>
    /// <param name="text">What the emulator cannot run.</param>
    public void Unsupported(string text) => problems.Refuse(Position, text);

    /// <summary>Reports a kind of thing that an agent runs and the emulator cannot, at the first place where it is found.</summary>
    /// <param name="text">What the emulator cannot run.</param>
    public void UnsupportedOnce(string text) => problems.RefuseOnce(Position, text);

    /// <summary>Tells that an agent does something that the emulator does not.</summary>
    /// <param name="text">What an agent does, and what the emulator does in its place.</param>
    public void Warning(string text) => problems.Warn(Position, text);

    /// <summary>Reports every attribute and child that nobody asked for, unless it is passed over (<see cref="PassedOver"/>).</summary>
    public void RefuseRest()
    {
        foreach (var attribute in element.Attributes().Where(item => !item.IsNamespaceDeclaration && !IsKnown(item, "@" + item.Name.LocalName)))
        {
            RefuseItem(attribute, "@" + attribute.Name.LocalName, $"The attribute {attribute.Name.LocalName}=\"{attribute.Value}\" of {Name} is not modelled by the emulator; {Known("@")}.");
        }

        foreach (var child in element.Elements().Where(item => !IsKnown(item, item.Name.LocalName)))
        {
            RefuseItem(child, child.Name.LocalName, $"The tag {child.Name.LocalName} in {Name} is not modelled by the emulator; {Known(string.Empty)}.");
        }
    }

    // A kind of thing that the emulator cannot run is told once: an SNMP protocol has it in each of its parameters.
    private void RefuseItem(XObject item, string name, string text)
    {
        if (PassedOver.NotRun.TryGetValue(PathOf(name), out var kind))
        {
            problems.RefuseOnce(PositionOf(item), $"{kind}: the emulator cannot run it.");
        }
        else
        {
            problems.Refuse(PositionOf(item), text);
        }
    }

    private string PathOf(string name) => $"{string.Join('/', element.AncestorsAndSelf().Reverse().Select(tag => tag.Name.LocalName))}/{name}";

    private static Position PositionOf(XObject node) => new(((IXmlLineInfo)node).LineNumber, ((IXmlLineInfo)node).LinePosition);

    // Whoever listens gets to know what was found: what is neither told here nor refused would be passed over in silence.
    private bool IsKnown(XObject item, string name)
    {
        var path = new Lazy<string>(() => PathOf(name));
        if (!known.Contains(name) && !PassedOver.Inert.ContainsKey(path.Value))
        {
            if (!PassedOver.Told.TryGetValue(path.Value, out var text))
            {
                return false;
            }

            problems.Warn(PositionOf(item), text);
        }

        problems.Tell(() => path.Value);
        return true;
    }

    private string Known(string prefix)
    {
        var names = known.Where(name => name.StartsWith('@') == (prefix.Length > 0)).Select(name => name[prefix.Length..]).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "it cannot run it" : $"it knows: {string.Join(", ", names)}";
    }

    private int? ParseInt(string text, string what)
    {
        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Problem($"{what} must be a whole number, not '{text}'.");
        return null;
    }

    private bool ParseBool(string text, string what)
    {
        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        Problem($"{what} must be true or false, not '{text}'.");
        return false;
    }
}
