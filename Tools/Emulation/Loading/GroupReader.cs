using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Reads groups and timers. Source: DataMiner documentation, "Groups" and "Timers".</summary>
internal static class GroupReader
{
    private static readonly Dictionary<string, GroupKind> Kinds = new()
    {
        ["poll"] = GroupKind.Poll,
        ["action"] = GroupKind.Action,
        ["poll action"] = GroupKind.PollAction,
        ["trigger"] = GroupKind.Trigger,
        ["poll trigger"] = GroupKind.PollTrigger,
    };

    private static readonly (string Tag, GroupItemKind Kind)[] ItemTags =
    [
        ("Pair", GroupItemKind.Pair), ("Session", GroupItemKind.Session), ("Action", GroupItemKind.Action), ("Trigger", GroupItemKind.Trigger),
    ];

    // The longest period that a timer accepts: longer ones are cut. Source: DataMiner protocol reference, Protocol.Timers.Timer.Time.
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromDays(24);

    /// <summary>Reads one group.</summary>
    /// <param name="node">The tag.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The group.</returns>
    public static GroupDefinition ReadGroup(Node node, int id)
    {
        var kind = node.Child("Type") is { } type ? Words.Read(type, type.Leaf(), "group type", Kinds, GroupKind.Poll) : GroupKind.Poll;
        var content = node.Child("Content");
        var items = content is null ? [] : ReadItems(content, id);
        content?.RefuseRest();
        CheckKind(node, id, kind, items);
        var group = new GroupDefinition(
            id, node.ChildText("Name") ?? string.Empty, kind, node.IntAttribute("connection") ?? 0, items, node.ChildText("Condition"), node.Position);
        node.RefuseRest();
        return group;
    }

    /// <summary>Reads one timer.</summary>
    /// <param name="node">The tag.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The timer; null when its time cannot be read.</returns>
    public static TimerDefinition? ReadTimer(Node node, int id)
    {
        if (node.Child("Time") is not { } time)
        {
            node.Problem($"Timer {id} has no Time.");
            return null;
        }

        var (startsAtOnce, delay) = ReadInitial(time);
        var interval = TimeSpan.FromMilliseconds(node.ChildInt("Interval") ?? 75);
        var period = time.Leaf().Equals("loop", StringComparison.OrdinalIgnoreCase) ? LoopPeriod(interval) : TimeSpan.FromMilliseconds(time.LeafInt());
        var content = node.Child("Content");
        var timer = new TimerDefinition(
            id,
            node.ChildText("Name") ?? string.Empty,
            period > LongestPeriod ? LongestPeriod : period,
            startsAtOnce,
            delay,
            interval,
            [.. content?.Children("Group").Select(group => group.LeafInt()) ?? []],
            node.ChildText("Condition"),
            node.Position);
        content?.RefuseRest();
        node.RefuseRest();
        if (period <= TimeSpan.Zero)
        {
            time.Problem($"The Time of timer {id} must be a number of milliseconds above 0, or loop.");
        }

        return timer;
    }

    // Over and over again: the next cycle is as far behind the last group as groups are from each other.
    private static TimeSpan LoopPeriod(TimeSpan interval) => interval > TimeSpan.Zero ? interval : TimeSpan.FromMilliseconds(1);

    private static List<GroupItem> ReadItems(Node content, int group)
    {
        var items = new List<GroupItem>();
        foreach (var (tag, kind) in ItemTags)
        {
            var children = content.Children(tag);
            if (children.Count > 0 && items.Count > 0)
            {
                children[0].Problem($"Group {group} mixes {items[0].Kind} and {tag}; a group holds items of one kind.");
            }

            foreach (var child in children)
            {
                var pause = Words.Milliseconds(child.IntAttribute("next")) ?? TimeSpan.Zero;
                var only = kind == GroupItemKind.Session ? child.IntAttribute("connection") : null;
                items.Add(new GroupItem(kind, child.LeafInt(), pause) { Only = only });
            }
        }

        return items;
    }

    private static void CheckKind(Node node, int id, GroupKind kind, List<GroupItem> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        var fits = items[0].Kind switch
        {
            GroupItemKind.Action => kind is GroupKind.Action or GroupKind.PollAction,
            GroupItemKind.Trigger => kind is GroupKind.Trigger or GroupKind.PollTrigger,
            _ => kind == GroupKind.Poll,
        };
        if (!fits)
        {
            node.Problem($"Group {id} holds items of kind {items[0].Kind}, which its Type does not execute; an omitted Type means poll.");
        }
    }

    private static (bool StartsAtOnce, (TimeSpan From, TimeSpan To)? Delay) ReadInitial(Node time)
    {
        var initial = time.Attribute("initial");
        switch (initial?.ToLowerInvariant())
        {
            case null or "true":
                return (true, null);
            case "false":
                return (false, null);
        }

        if (initial.StartsWith("random=", StringComparison.OrdinalIgnoreCase)
            && initial[7..].Split(':') is [var from, var to]
            && int.TryParse(from, out var shortest)
            && int.TryParse(to, out var longest)
            && shortest >= 0
            && shortest <= longest)
        {
            return (true, (TimeSpan.FromSeconds(shortest), TimeSpan.FromSeconds(longest)));
        }

        time.Problem($"The attribute initial must be true, false or random=a:b, not '{initial}'.");
        return (true, null);
    }
}
