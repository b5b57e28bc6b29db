using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Reading;

/// <summary>A piece of a script that knows where it stands.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Place">Its path from the top, such as <c>steps[2].send</c>.</param>
internal abstract record ScriptNode(int Line, string Place)
{
    /// <summary>The mistake at this place.</summary>
    public ScriptException Mistake(string message) => new(Line, Place, message);

    /// <summary>An object; its members in their order.</summary>
    public sealed record Object(int Line, string Place, IReadOnlyDictionary<string, ScriptNode> Members) : ScriptNode(Line, Place);

    /// <summary>An array.</summary>
    public sealed record Array(int Line, string Place, IReadOnlyList<ScriptNode> Items) : ScriptNode(Line, Place);

    /// <summary>A text.</summary>
    public sealed record Text(int Line, string Place, string Value) : ScriptNode(Line, Place);

    /// <summary>A number, true, false or null.</summary>
    public sealed record Scalar(int Line, string Place, JsonElement Value) : ScriptNode(Line, Place);
}
