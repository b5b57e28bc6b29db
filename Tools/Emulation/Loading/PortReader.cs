using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>
/// Reads the connections of a protocol that declares them with Type, PortSettings and Ports: the main one, and those that <c>advanced</c> names. Source: DataMiner
/// protocol reference, Protocol.Type, Protocol.PortSettings and Protocol.Ports.
/// </summary>
internal static class PortReader
{
    private static readonly Dictionary<string, ConnectionKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["virtual"] = ConnectionKind.Virtual,
        ["http"] = ConnectionKind.Http,
    };

    /// <summary>Reads the connections.</summary>
    /// <param name="root">The protocol.</param>
    /// <param name="type">Its Type.</param>
    /// <returns>The connections by id, and whether strings are UTF-16LE.</returns>
    public static (IReadOnlyDictionary<int, ConnectionDefinition> Connections, bool IsUnicode) Read(Node root, Node type)
    {
        var advanced = Words.Split(type.Attribute("advanced")).Select(part => part.Split(':', 2, StringSplitOptions.TrimEntries)).ToList();
        var isUnicode = ReadOptions(type);
        var main = root.Child("PortSettings");
        var ports = root.Child("Ports");
        List<Node> others = [.. ports?.Children("PortSettings") ?? []];
        var found = new Dictionary<int, ConnectionDefinition> { [0] = ReadOne(type, 0, type.Leaf(), main?.Attribute("name"), main) };
        foreach (var (index, words) in advanced.Index())
        {
            var name = words.Length > 1 ? words[1] : null;
            var settings = others.Find(node => name is not null && node.Attribute("name") == name) ?? others.ElementAtOrDefault(index);
            found[index + 1] = ReadOne(type, index + 1, words[0], name ?? settings?.Attribute("name"), settings);
        }

        others.ForEach(node => node.Attribute("name"));
        main?.RefuseRest();
        others.ForEach(node => node.RefuseRest());
        ports?.RefuseRest();
        return (found, isUnicode);
    }

    private static ConnectionDefinition ReadOne(Node type, int id, string word, string? name, Node? settings)
    {
        var connection = new ConnectionDefinition { Id = id, Name = name ?? string.Empty, Kind = ConnectionKind.Virtual, Position = type.Position };
        if (word.Length == 0)
        {
            type.Warning($"The Type of the protocol is empty, of which the documentation says nothing: the emulator takes connection {id} for a virtual one.");
        }
        else if (Kinds.TryGetValue(word, out var kind))
        {
            connection = connection with { Kind = kind };
        }
        else
        {
            type.Unsupported($"Connection {id} is of the type '{word}': the emulator cannot run it; it runs {string.Join(" and ", Kinds.Keys)}.");
            connection = connection with { IsRun = false };
        }

        return settings is null ? connection : ConnectionReader.ReadSettings(settings, connection);
    }

    private static bool ReadOptions(Node type)
    {
        var isUnicode = false;
        foreach (var option in Words.Split(type.Attribute("options")))
        {
            switch (option.Split(':')[0].ToLowerInvariant())
            {
                case "unicode":
                    isUnicode = true;
                    break;
                case "disableviewrefresh":
                    break;
                case "exportprotocol":
                    type.Unsupported($"The option '{option}' of Type makes virtual elements (DVEs): the emulator cannot run it.");
                    break;
                default:
                    type.Unsupported($"The option '{option}' of Type: the emulator cannot run it.");
                    break;
            }
        }

        return isUnicode;
    }
}
