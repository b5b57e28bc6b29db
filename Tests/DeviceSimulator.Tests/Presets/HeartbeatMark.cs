using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConnectorEmulator.DeviceSimulator.Tests.Presets;

/// <summary>What a heartbeat carries so that its reply is known by it.</summary>
internal static class HeartbeatMark
{
    /// <summary>A mark of the kind that a definition's heartbeat has, as JSON; empty when it has none.</summary>
    public static string Of(JsonElement template, int number) => Place(template) switch
    {
        (_, "{id}") => $"{number}",
        (_, "{id:text}") => $"\"{number}\"",
        (_, "{time.tai}") => $"\"1795687237:{number}\"",
        _ => string.Empty,
    };

    /// <summary>A heartbeat with another mark.</summary>
    public static string Replace(JsonElement template, string beat, string mark)
    {
        if (Place(template) is not ({ } path, _))
        {
            return beat;
        }

        var root = JsonNode.Parse(beat)!;
        var parent = path.SkipLast(1).Aggregate(root, (node, name) => node[name]!);
        parent[path[^1]] = JsonNode.Parse(mark);
        return root.ToJsonString();
    }

    private static (string[] Path, string Placeholder)? Place(JsonElement json, params string[] path)
    {
        foreach (var member in json.EnumerateObject())
        {
            string[] here = [.. path, member.Name];
            if (member.Value.ValueKind == JsonValueKind.Object && Place(member.Value, here) is { } below)
            {
                return below;
            }

            if (member.Value.ValueKind == JsonValueKind.String && member.Value.GetString() is "{id}" or "{id:text}" or "{time.tai}")
            {
                return (here, member.Value.GetString()!);
            }
        }

        return null;
    }
}
