using System.Text;
using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Reading;

/// <summary>Reads the JSON of a script, and keeps the line of everything.</summary>
internal ref struct ScriptParser
{
    private readonly ReadOnlySpan<byte> json;
    private Utf8JsonReader reader;
    private int line = 1;
    private int counted;

    private ScriptParser(ReadOnlySpan<byte> json)
    {
        this.json = json;
        reader = new Utf8JsonReader(json);
    }

    /// <summary>Reads the whole text.</summary>
    /// <exception cref="ScriptException">It is not JSON, or has a member twice.</exception>
    public static ScriptNode Parse(string text)
    {
        var parser = new ScriptParser(Encoding.UTF8.GetBytes(text));
        try
        {
            parser.reader.Read();
            var node = parser.ParseValue(string.Empty);
            parser.reader.Read();
            return node;
        }
        catch (JsonException exception)
        {
            var reason = exception.Message.Split(" LineNumber:")[0];
            throw new ScriptException((int)(exception.LineNumber ?? 0) + 1, string.Empty, $"this is not JSON: {reason}");
        }
    }

    private int Line()
    {
        var end = (int)reader.TokenStartIndex;
        line += json[counted..end].Count((byte)'\n');
        counted = end;
        return line;
    }

    private ScriptNode ParseValue(string place)
    {
        var at = Line();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new ScriptNode.Object(at, place, ParseMembers(place)),
            JsonTokenType.StartArray => new ScriptNode.Array(at, place, ParseItems(place)),
            JsonTokenType.String => new ScriptNode.Text(at, place, ParseText(at, place)),
            _ => new ScriptNode.Scalar(at, place, JsonElement.ParseValue(ref reader)),
        };
    }

    private OrderedDictionary<string, ScriptNode> ParseMembers(string place)
    {
        var members = new OrderedDictionary<string, ScriptNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var at = Line();
            var name = ParseText(at, place);
            var memberPlace = place.Length == 0 ? name : $"{place}.{name}";
            reader.Read();
            if (!members.TryAdd(name, ParseValue(memberPlace)))
            {
                throw new ScriptException(at, place, $"'{name}' is there twice; leave one out.");
            }
        }

        return members;
    }

    private List<ScriptNode> ParseItems(string place)
    {
        var items = new List<ScriptNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ParseValue($"{place}[{items.Count}]"));
        }

        return items;
    }

    private readonly string ParseText(int at, string place)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            const string Half = "this text has half of a character (an escape from \\ud800 to \\udfff without its partner); write both halves.";
            throw new ScriptException(at, place, Half);
        }
    }
}
