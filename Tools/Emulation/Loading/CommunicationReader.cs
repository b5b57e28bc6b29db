using System.Text.RegularExpressions;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Reads commands, responses and pairs.</summary>
internal static partial class CommunicationReader
{
    private static readonly Dictionary<string, bool> MessageTypes = new() { ["binary"] = false, ["text"] = true };

    /// <summary>Reads one command.</summary>
    /// <param name="node">The tag.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The command.</returns>
    public static CommandDefinition ReadCommand(Node node, int id)
    {
        var isText = node.Child("WebSocketMessageType") is { } type && Words.Read(type, type.Leaf(), "WebSocketMessageType", MessageTypes, false);
        var command = new CommandDefinition(id, node.ChildText("Name") ?? string.Empty, ReadParameters(node.Child("Content")), isText, node.Position);
        node.RefuseRest();
        return command;
    }

    /// <summary>Reads one response.</summary>
    /// <param name="node">The tag.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The response.</returns>
    public static ResponseDefinition ReadResponse(Node node, int id)
    {
        var connection = 0;
        foreach (var option in Words.Split(node.Attribute("options")))
        {
            if (ConnectionOption().Match(option) is { Success: true } match)
            {
                connection = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            }
            else
            {
                node.Unsupported($"The option '{option}' of Response {id} is not modelled by the emulator; it knows: Connection:N.");
            }
        }

        var response = new ResponseDefinition(id, node.ChildText("Name") ?? string.Empty, ReadParameters(node.Child("Content")), connection, node.Position);
        node.RefuseRest();
        return response;
    }

    /// <summary>Reads one pair.</summary>
    /// <param name="node">The tag.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The pair; null when it has no command.</returns>
    public static PairDefinition? ReadPair(Node node, int id)
    {
        var content = node.Child("Content");
        var command = content?.ChildInt("Command");
        if (command is null)
        {
            node.Problem($"Pair {id} has no Command.");
        }

        var (retries, ignoresTimeout) = ReadOptions(node, id);
        var pair = new PairDefinition(
            id,
            node.ChildText("Name") ?? string.Empty,
            command ?? 0,
            [.. content?.Children("Response").Select(response => response.LeafInt()) ?? []],
            Words.Milliseconds(node.IntAttribute("timeout")),
            retries,
            ignoresTimeout,
            node.ChildText("Condition"),
            node.Position);
        content?.RefuseRest();
        node.RefuseRest();
        return command is null ? null : pair;
    }

    private static (int? Retries, bool IgnoresTimeout) ReadOptions(Node node, int id)
    {
        int? retries = null;
        var ignoresTimeout = false;
        foreach (var option in Words.Split(node.Attribute("options")))
        {
            if (RetriesOption().Match(option) is { Success: true } match)
            {
                retries = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (option.Equals("ignoreTimeout", StringComparison.OrdinalIgnoreCase))
            {
                ignoresTimeout = true;
            }
            else
            {
                node.Unsupported($"The option '{option}' of Pair {id} is not modelled by the emulator; it knows: ignoreTimeout, retries:N.");
            }
        }

        return (retries, ignoresTimeout);
    }

    private static IReadOnlyList<int> ReadParameters(Node? content)
    {
        IReadOnlyList<int> parameters = [.. content?.Children("Param").Select(parameter => parameter.LeafInt()) ?? []];
        content?.RefuseRest();
        return parameters;
    }

    [GeneratedRegex(@"^connection:(\d{1,9})$", RegexOptions.IgnoreCase)]
    private static partial Regex ConnectionOption();

    [GeneratedRegex(@"^retries:(\d{1,9})$", RegexOptions.IgnoreCase)]
    private static partial Regex RetriesOption();
}
