using System.Text;
using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Scripts.Reading;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Messages;

/// <summary>A text with <c>{placeholders}</c> in it.</summary>
/// <param name="Parts">Its parts in order; between two placeholders there is always a text.</param>
internal sealed record PlaceholderText(IReadOnlyList<PlaceholderText.Part> Parts)
{
    /// <summary>The placeholder, when the text is nothing else.</summary>
    public Placeholder? Whole => Parts is [{ Placeholder: Placeholder only }] ? only : null;

    /// <summary>The placeholders.</summary>
    public IEnumerable<Placeholder> Placeholders => Parts.Select(part => part.Placeholder).OfType<Placeholder>();

    /// <summary>Reads a text of a script.</summary>
    /// <exception cref="ScriptException">A brace is not closed, or what is inside is not a name.</exception>
    public static PlaceholderText Read(ScriptNode.Text node)
    {
        var text = node.Value;
        var parts = new List<Part>();
        var literal = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '{')
            {
                literal.Append(text[at]);
            }
            else if (text[(at + 1)..].StartsWith('{'))
            {
                literal.Append(text[at++]);
            }
            else
            {
                var end = text.IndexOf('}', at);
                if (end < 0)
                {
                    throw node.Mistake($"'{text[at..]}' has no '}}'; for a brace itself write '{{{{'.");
                }

                AddLiteral(parts, literal);
                parts.Add(new Part(string.Empty, Placeholder.Read(node, text[(at + 1)..end])));
                at = end;
            }
        }

        AddLiteral(parts, literal);
        return new PlaceholderText(parts);
    }

    private static void AddLiteral(List<Part> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            parts.Add(new Part(literal.ToString(), null));
            literal.Clear();
        }
    }

    /// <summary>A piece of plain text, or a placeholder.</summary>
    public sealed record Part(string Literal, Placeholder? Placeholder);
}

/// <summary>A placeholder.</summary>
/// <param name="Name">What it is called; empty when the value is not needed.</param>
/// <param name="Kind">The kind of value that it takes; null: any.</param>
internal sealed record Placeholder(string Name, JsonValueKind? Kind)
{
    private const string Kinds = "text, number, array, object";

    /// <summary>Reads what is between the braces.</summary>
    public static Placeholder Read(ScriptNode node, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? text : text[..colon];
        if (!name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.'))
        {
            throw node.Mistake($"'{{{text}}}' is not a placeholder: its name has letters, digits and '_' only; for a brace itself write '{{{{'.");
        }

        return new Placeholder(name, colon < 0 ? null : text[(colon + 1)..] switch
        {
            "text" => JsonValueKind.String,
            "number" => JsonValueKind.Number,
            "array" => JsonValueKind.Array,
            "object" => JsonValueKind.Object,
            string kind => throw node.Mistake($"'{kind}' in '{{{text}}}' is not a kind of value; known: {Kinds}."),
        });
    }
}
