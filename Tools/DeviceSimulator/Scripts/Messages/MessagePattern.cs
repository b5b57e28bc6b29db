using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Scripts.Reading;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Messages;

/// <summary>What a client's message is compared with.</summary>
internal sealed class MessagePattern
{
    private readonly TextPattern? text;
    private readonly TextPattern? head;
    private readonly JsonPattern? json;

    private MessagePattern(ScriptNode node)
    {
        switch (node)
        {
            case ScriptNode.Text given:
                text = new TextPattern(PatternReader.Text(given));
                break;
            case ScriptNode.Object given when Heads.Is(given):
                (var before, var after) = Heads.Read(given);
                head = new TextPattern(PatternReader.Text(before));
                json = after is null ? null : JsonPattern.Read(after);
                break;
            default:
                json = JsonPattern.Read(node);
                break;
        }

        Names = [.. Placeholders.In(node).Where(name => name.Length > 0)];
    }

    /// <summary>The names under which it takes values.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads a piece of a script.</summary>
    /// <exception cref="ScriptException">It is not a message, or a placeholder in it is none.</exception>
    public static MessagePattern Read(ScriptNode node) => new(Placeholders.MessageOf(node));

    /// <summary>Compares a message.</summary>
    /// <returns>The values that it gives; null when it does not match.</returns>
    public TakenValues? Match(IncomingMessage message)
    {
        var taken = new TakenValues();
        var matches = text is not null
            ? text.Matches(message.Text, taken)
            : (head?.Matches(message.Head, taken) ?? message.Head.Length == 0)
                && (json is null || (message.Json.ValueKind != JsonValueKind.Undefined && json.Matches(message.Json, taken)));
        return matches ? taken : null;
    }
}
