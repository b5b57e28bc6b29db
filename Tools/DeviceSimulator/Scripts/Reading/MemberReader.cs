using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Reading;

/// <summary>Reads the members of an object of a script.</summary>
internal sealed class MemberReader
{
    private readonly ScriptNode.Object node;

    private MemberReader(ScriptNode.Object node) => this.node = node;

    /// <summary>Takes an object that has these members and no others.</summary>
    /// <exception cref="ScriptException">It is not an object, or has another member.</exception>
    public static MemberReader Of(ScriptNode node, params IReadOnlyList<string> known)
    {
        if (node is not ScriptNode.Object given)
        {
            throw node.Mistake($"this is not an object; write {{ ... }} with: {string.Join(", ", known)}.");
        }

        return given.Members.FirstOrDefault(member => !known.Contains(member.Key)) is ({ } name, { } other)
            ? throw other.Mistake($"'{name}' is not known here; known: {string.Join(", ", known)}.")
            : new MemberReader(given);
    }

    /// <summary>A mistake of the object as a whole.</summary>
    public ScriptException Mistake(string message) => node.Mistake(message);

    /// <summary>A member; null when it is left out.</summary>
    public ScriptNode? Find(string name) => node.Members.GetValueOrDefault(name);

    /// <summary>A member that is a text; null when it is left out.</summary>
    public string? Text(string name) => Find(name) switch
    {
        null => null,
        ScriptNode.Text { Value.Length: > 0 } text => text.Value,
        ScriptNode other => throw other.Mistake("this is not a text, or an empty one; write it between quotes, or leave it out."),
    };

    /// <summary>The items of a member that is a list; none when it is left out.</summary>
    public IReadOnlyList<ScriptNode> List(string name) => Find(name) switch
    {
        null => [],
        ScriptNode.Array list => list.Items,
        ScriptNode other => throw other.Mistake("this is not a list; write [ ... ], also around one."),
    };

    /// <summary>A member that is a whole number; null when it is left out.</summary>
    public int? Integer(string name, int least, int most, string orElse = "") => Find(name) switch
    {
        null => null,
        ScriptNode.Scalar { Value.ValueKind: JsonValueKind.Number } given
            when given.Value.TryGetInt32(out var number) && number >= least && number <= most => number,
        ScriptNode other => throw other.Mistake($"give a whole number from {least} to {most}{orElse}."),
    };

    /// <summary>A member that is a number of milliseconds; null when it is left out.</summary>
    public TimeSpan? Milliseconds(string name, int least, int most) =>
        Integer(name, least, most, ", in milliseconds") is int milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
}
