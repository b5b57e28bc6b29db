namespace ConnectorEmulator.Compilation;

/// <summary>Which functions lead back to themselves.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<string, HashSet<string>> calls = new(StringComparer.Ordinal);

    /// <summary>Notes that a function may call others.</summary>
    /// <param name="caller">Its name.</param>
    /// <param name="called">The names in its code; only those of functions count.</param>
    public void Add(string caller, IEnumerable<string> called)
    {
        if (!calls.TryGetValue(caller, out var names))
        {
            calls.Add(caller, names = new HashSet<string>(StringComparer.Ordinal));
        }

        names.UnionWith(called);
    }

    /// <summary>Finds the names that lead back to themselves.</summary>
    /// <returns>The names.</returns>
    public HashSet<string> FindRecursive()
    {
        foreach (var names in calls.Values)
        {
            names.RemoveWhere(name => !calls.ContainsKey(name));
        }

        // What is only called by, or only calls, what is left out cannot be part of a circle. Generated code may call very deep, so nothing here is recursive itself.
        var callers = calls.Keys.ToDictionary(name => name, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var (caller, names) in calls)
        {
            foreach (var name in names)
            {
                callers[name].Add(caller);
            }
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in Components(FinishOrder(), callers))
        {
            if (component.Count > 1 || calls[component[0]].Contains(component[0]))
            {
                found.UnionWith(component);
            }
        }

        return found;
    }

    // Kosaraju: those finished last are looked at first, against the direction of the calls.
    private List<string> FinishOrder()
    {
        var order = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in calls.Keys.Where(seen.Add))
        {
            var path = new Stack<(string Name, IEnumerator<string> Next)>([(start, calls[start].GetEnumerator())]);
            while (path.TryPeek(out var top))
            {
                if (!top.Next.MoveNext())
                {
                    order.Add(path.Pop().Name);
                }
                else if (seen.Add(top.Next.Current))
                {
                    path.Push((top.Next.Current, calls[top.Next.Current].GetEnumerator()));
                }
            }
        }

        order.Reverse();
        return order;
    }

    private static IEnumerable<List<string>> Components(List<string> order, Dictionary<string, List<string>> callers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in order.Where(seen.Add))
        {
            var component = new List<string> { start };
            for (var index = 0; index < component.Count; index++)
            {
                component.AddRange(callers[component[index]].Where(seen.Add));
            }

            yield return component;
        }
    }
}
