using ConnectorEmulator.DeviceSimulator.Scripts.Reading;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Messages;

/// <summary>Reads texts that others are compared with.</summary>
internal static class PatternReader
{
    /// <summary>Reads one.</summary>
    /// <exception cref="ScriptException">A placeholder is none, cannot be taken from a message, or has no text between it and the next.</exception>
    public static PlaceholderText Text(ScriptNode.Text node)
    {
        var text = PlaceholderText.Read(node);
        if (text.Parts.Zip(text.Parts.Skip(1)).Any(pair => pair.First.Placeholder is not null && pair.Second.Placeholder is not null))
        {
            throw node.Mistake("two placeholders stand side by side, so nothing says where the first ends; put a text between them.");
        }

        if (text.Placeholders.FirstOrDefault(placeholder => DeviceValues.Names.Contains(placeholder.Name)) is Placeholder own)
        {
            throw node.Mistake($"'{{{own.Name}}}' is a value of the device's own; take this one under another name.");
        }

        if (text.Placeholders.FirstOrDefault(placeholder => placeholder.Name.Contains('.', StringComparison.Ordinal)) is Placeholder dotted)
        {
            throw node.Mistake($"'{{{dotted.Name}}}' is not a name for a value that is taken: use letters, digits and '_'.");
        }

        return text;
    }
}
