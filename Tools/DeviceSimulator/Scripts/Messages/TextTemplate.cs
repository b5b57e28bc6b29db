using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Scripts.Reading;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Messages;

/// <summary>A text of the device with placeholders in it.</summary>
internal sealed class TextTemplate
{
    private readonly PlaceholderText text;

    private TextTemplate(PlaceholderText text) => this.text = text;

    /// <summary>The name of the placeholder, when the text is nothing else.</summary>
    public string? Whole => text.Whole?.Name;

    /// <summary>Reads a text of a script.</summary>
    /// <exception cref="ScriptException">A placeholder is none, or has a kind.</exception>
    public static TextTemplate Read(ScriptNode.Text node)
    {
        var text = PlaceholderText.Read(node);
        return text.Placeholders.FirstOrDefault(placeholder => placeholder.Kind is not null) is Placeholder kind
            ? throw node.Mistake($"a value is sent as it was taken; write '{{{kind.Name}}}', and its kind in 'expect'.")
            : new TextTemplate(text);
    }

    /// <summary>Writes it; a value that is not a text stands there as JSON.</summary>
    /// <param name="values">What the placeholders stand for; all of them are there.</param>
    public string Write(DeviceValues values) => string.Concat(text.Parts.Select(part => Write(part, values)));

    private static string Write(PlaceholderText.Part part, DeviceValues values)
    {
        if (part.Placeholder is null)
        {
            return part.Literal;
        }

        var value = values.Find(part.Placeholder.Name)!.Value;
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }
}
