namespace ConnectorEmulator.Loading;

/// <summary>Collects definitions by id and reports an id that is given twice.</summary>
internal static class Catalog
{
    /// <summary>Reads every tag of a section.</summary>
    /// <typeparam name="T">The definition.</typeparam>
    /// <param name="section">The section, for example Groups; null when the protocol has none.</param>
    /// <param name="tag">The tags in it, for example Group.</param>
    /// <param name="read">Reads one tag with its id.</param>
    /// <returns>The definitions by id.</returns>
    public static IReadOnlyDictionary<int, T> Read<T>(Node? section, string tag, Func<Node, int, T?> read)
        where T : class
    {
        var found = new Dictionary<int, T>();
        foreach (var node in section?.Children(tag) ?? [])
        {
            if (node.IntAttribute("id") is not { } id)
            {
                node.Problem($"{tag} needs an id.");
            }
            else if (read(node, id) is { } definition && !found.TryAdd(id, definition))
            {
                node.Problem($"{tag} {id} is there twice; give one of them another id.");
            }
        }

        return found;
    }
}
