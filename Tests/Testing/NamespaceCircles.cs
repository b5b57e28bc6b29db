namespace ConnectorEmulator.TestSupport;

/// <summary>A type of ours: its namespace and its name; a nested one counts as the one around it.</summary>
/// <param name="Space">The namespace.</param>
/// <param name="Name">The name.</param>
public readonly record struct TypeName(string Space, string Name);

/// <summary>Finds circles between the namespaces of an assembly.</summary>
public static class NamespaceCircles
{
    /// <summary>Finds the circles of an assembly.</summary>
    /// <param name="path">The assembly.</param>
    /// <returns>A text for each circle: for each step in it the namespaces and the types that make it.</returns>
    public static IReadOnlyList<string> Find(string path) => Describe(TypeUses.Read(path));

    /// <summary>Describes the circles among uses.</summary>
    /// <param name="uses">Which type uses which.</param>
    /// <returns>A text for each circle.</returns>
    public static IReadOnlyList<string> Describe(IReadOnlyCollection<(TypeName From, TypeName To)> uses)
    {
        var steps = uses.Where(use => use.From.Space != use.To.Space).ToLookup(use => use.From.Space, use => use.To.Space);
        var reached = steps.Select(step => step.Key).ToDictionary(space => space, space => Reach(steps, space));
        var circles = reached.Where(item => item.Value.Contains(item.Key))
            .Select(item => string.Join('|', item.Value.Where(other => reached.TryGetValue(other, out var back) && back.Contains(item.Key)).Order(StringComparer.Ordinal)))
            .Distinct().Select(circle => circle.Split('|')).ToList();
        return [.. circles.Select(circle => string.Join(Environment.NewLine, circle.SelectMany(from => circle.Select(to => Step(uses, from, to))).OfType<string>()))];
    }

    private static string? Step(IEnumerable<(TypeName From, TypeName To)> uses, string from, string to)
    {
        var made = uses.Where(use => from != to && use.From.Space == from && use.To.Space == to).Select(use => $"{use.From.Name} uses {use.To.Name}").Order(StringComparer.Ordinal).ToList();
        return made.Count == 0 ? null : $"{from} -> {to}: {string.Join(", ", made)}";
    }

    private static HashSet<string> Reach(ILookup<string, string> steps, string start)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var space))
        {
            foreach (var next in steps[space].Where(found.Add))
            {
                open.Push(next);
            }
        }

        return found;
    }
}
