using ConnectorEmulator.DeviceSimulator.Scripts.Reading;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Messages;

/// <summary>The form of messages with a text before the JSON: <c>{ "$head": text, "$json": value }</c>.</summary>
internal static class Heads
{
    private const string Head = "$head";
    private const string Json = "$json";

    /// <summary>Whether a message has this form.</summary>
    public static bool Is(ScriptNode.Object node) => node.Members.ContainsKey(Head);

    /// <summary>Its two parts.</summary>
    /// <exception cref="ScriptException">The head is not a text, or there is something else beside it.</exception>
    public static (ScriptNode.Text Head, ScriptNode? Json) Read(ScriptNode.Object node)
    {
        var other = node.Members.Keys.FirstOrDefault(name => name is not (Head or Json));
        if (other is not null)
        {
            throw node.Members[other].Mistake($"'{other}' cannot stand beside '{Head}'; put what comes after the head into '{Json}'.");
        }

        return node.Members[Head] is ScriptNode.Text head
            ? (head, node.Members.GetValueOrDefault(Json))
            : throw node.Members[Head].Mistake("the head is not a text; write it between quotes.");
    }
}
