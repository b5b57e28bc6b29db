using System.Text;
using ConnectorEmulator.DeviceSimulator.Messages;
using ConnectorEmulator.DeviceSimulator.Scripts.Reading;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Messages;

/// <summary>A frame that the device sends.</summary>
internal sealed class MessageTemplate
{
    private const string Frame = "$frame";

    private readonly ScriptNode node;
    private readonly Func<DeviceValues, string, string> write;

    private MessageTemplate(ScriptNode node, Func<DeviceValues, string, string> write)
    {
        this.node = node;
        this.write = write;
        Names = [.. Placeholders.In(node).Distinct()];
    }

    /// <summary>The names of the placeholders in it.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads a piece of a script.</summary>
    /// <exception cref="ScriptException">It is not a message, or a placeholder in it is none.</exception>
    public static MessageTemplate Read(ScriptNode node)
    {
        if (node is not ScriptNode.Object given || !given.Members.TryGetValue(Frame, out var documents))
        {
            var document = Document(node);
            return new MessageTemplate(node, (values, separator) => document(values) + separator);
        }

        if (given.Members.Count > 1 || documents is not ScriptNode.Array list || list.Items.Count == 0)
        {
            throw node.Mistake($"'{Frame}' stands alone, with a list of one document or more: {{ \"{Frame}\": [ {{...}}, {{...}} ] }}.");
        }

        IReadOnlyList<Func<DeviceValues, string>> all = [.. list.Items.Select(Document)];
        return new MessageTemplate(node, (values, separator) => string.Concat(all.Select(document => document(values) + separator)));
    }

    /// <summary>Writes it.</summary>
    /// <param name="values">What the placeholders stand for; all of them are there.</param>
    /// <param name="separator">What ends each document.</param>
    public string Write(DeviceValues values, string separator) => write(values, separator);

    /// <summary>The mistake of a placeholder that nothing gives a value.</summary>
    public ScriptException Unknown(string name, IEnumerable<string> known) => node.Mistake(
        name.Length == 0
            ? "'{}' gives no value to send; take one with a name in 'expect', such as {id}."
            : $"no 'expect' takes '{{{name}}}'; there are: {string.Join(", ", known.Distinct().Concat(DeviceValues.Names).Select(one => $"{{{one}}}"))}.");

    private static Func<DeviceValues, string> Document(ScriptNode node)
    {
        switch (Placeholders.MessageOf(node))
        {
            case ScriptNode.Text given:
                return TextTemplate.Read(given).Write;
            case ScriptNode.Object given when Heads.Is(given):
                (var before, var after) = Heads.Read(given);
                var head = TextTemplate.Read(before);
                if (after is null)
                {
                    return head.Write;
                }

                var rest = JsonTemplates.Read(after);
                return values => head.Write(values) + Text(rest, values);
            default:
                var json = JsonTemplates.Read(node);
                return values => Text(json, values);
        }
    }

    private static string Text(JsonTemplate template, DeviceValues values) =>
        Encoding.UTF8.GetString(JsonText.Write(json => template(json, values)));
}
