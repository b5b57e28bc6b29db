using ConnectorEmulator.DeviceSimulator.Scripts.Reading;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Messages;

/// <summary>What every message of a script has in common, whoever sends it.</summary>
internal static class Placeholders
{
    /// <summary>The names of all placeholders in a piece of a script.</summary>
    public static IEnumerable<string> In(ScriptNode node) => node switch
    {
        ScriptNode.Object given => given.Members.Values.SelectMany(In),
        ScriptNode.Array given => given.Items.SelectMany(In),
        ScriptNode.Text given => PlaceholderText.Read(given).Placeholders.Select(placeholder => placeholder.Name),
        _ => [],
    };

    /// <summary>The same node, when it can be a message.</summary>
    /// <exception cref="ScriptException">It is a number, true, false or null.</exception>
    public static ScriptNode MessageOf(ScriptNode node) => node is ScriptNode.Scalar
        ? throw node.Mistake("a message is an object, an array, or a text that goes as it is; write other JSON as a text, such as \"2\".")
        : node;
}
