using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Definitions;

/// <summary>A preset: its definition, the messages of its kind of device with the rows that they give, and the script of a device.</summary>
internal sealed class Preset
{
    private static readonly string Folder = Path.Combine(Repository.Folder, "Tests", "Presets");

    private readonly string name;
    private readonly string[] lines;

    private Preset(string name)
    {
        this.name = name;
        lines = File.ReadAllLines(PathOf(".rows"));
        Definition = File.ReadAllText(PathOf(".json"));
    }

    /// <summary>The names of all presets, in the order of the page.</summary>
    public static List<string> Names { get; } = [.. Directory.GetFiles(Folder, "*.rows").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public string Definition { get; }

    public string Title => (string)JsonNode.Parse(Definition)!["name"]!;

    public bool HasSteps => JsonNode.Parse(Definition)!["open"] is not null;

    public bool IsAnswered => JsonNode.Parse(Definition)!["heartbeat"]?["reply"] is not null;

    public IReadOnlyList<string> Keys => [.. Entered("keys").SelectMany(line => line.Split(' '))];

    /// <summary>Whether a row comes: its key was entered, it is a part of one that was, the device gives it another name, or keys add themselves.</summary>
    public bool IsWanted(string key) => (bool?)JsonNode.Parse(Definition)!["keys"]?["add"] == true
        || key.StartsWith("alias ", StringComparison.Ordinal)
        || Keys.Any(entered => key == entered || key.StartsWith($"{entered}.", StringComparison.Ordinal));

    public string? Secret => Entered("secret").SingleOrDefault();

    public string? User => Entered("user").SingleOrDefault();

    public IReadOnlyDictionary<string, string> Inputs => lines.Where(line => line.StartsWith("# input.", StringComparison.Ordinal))
        .Select(line => line["# input.".Length..].Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts[1]);

    /// <summary>The messages of a device, each with the rows that it gives.</summary>
    public IEnumerable<(string Text, IReadOnlyList<(string Key, string? Value)> Rows)> Messages
    {
        get
        {
            for (int index = 0; index < lines.Length; index++)
            {
                if (lines[index].StartsWith("< ", StringComparison.Ordinal))
                {
                    yield return (lines[index][2..], [.. lines.Skip(index + 1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(Row).Where(row => row.Key.Length > 0)]);
                }
            }
        }
    }

    /// <summary>What comes of a message beside rows with values: unknown, nothing, health, gone KEY, refused, accepted, answer.</summary>
    public IReadOnlyList<string> OutcomesOf(string message) =>
        [.. lines.SkipWhile(line => line != $"< {message}").Skip(1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim()).Where(line => !line.StartsWith("state ", StringComparison.Ordinal))];

    /// <summary>What is sent, in order. The rows name aliases as texts; they go out typed as the device sent them, and that of the test sends numbers.</summary>
    public IReadOnlyList<(string Kind, string Text)> Sent =>
    [
        .. lines.Select(line => Regex.Match(line, "^> (send|sub|uns|beat) +(.*)$")).Where(line => line.Success)
            .Select(line => (line.Groups[1].Value, UsesAlias ? line.Groups[2].Value.Replace("\"1\"", "1", StringComparison.Ordinal) : line.Groups[2].Value)),
    ];

    /// <summary>The definition with another pace.</summary>
    public string AtPace(int messagesPerSecond)
    {
        JsonNode definition = JsonNode.Parse(Definition)!;
        definition["pace"] = messagesPerSecond;
        return definition.ToJsonString();
    }

    public bool WaitsWhileOpening => JsonNode.Parse(Definition)!["open"]?.AsArray().Any(step => step!["wait"] is not null) == true;

    private bool UsesAlias => Definition.Contains("{alias}", StringComparison.Ordinal);

    public static Preset Load(string name) => new(name);

    /// <summary>The script without what the device sends of its own accord, so that a test decides which message came last.</summary>
    public string QuietScript()
    {
        JsonNode script = JsonNode.Parse(File.ReadAllText(PathOf(".script.json")))!;
        JsonArray steps = script["steps"]!.AsArray();
        foreach (JsonNode? step in steps.Where(step => step!["push"] is not null).ToList())
        {
            steps.Remove(step);
        }

        script.AsObject().Remove("outage");
        return script.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static (string Key, string? Value) Row(string line)
    {
        Match row = Regex.Match(line.Trim(), @"^state (?<key>.*?)(?: +name=.*?)?(?: +value=(?<value>.*?))?(?: +(?:number|type|group|time)=.*)?$");
        return row.Success ? (row.Groups["key"].Value.Trim(), row.Groups["value"].Success ? row.Groups["value"].Value : null) : (string.Empty, null);
    }

    private IEnumerable<string> Entered(string what) => lines.Where(line => line.StartsWith($"# {what} ", StringComparison.Ordinal)).Select(line => line[(what.Length + 3)..]);

    private string PathOf(string extension) => Path.Combine(Folder, name + extension);
}
