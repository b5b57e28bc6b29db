using System.Globalization;
using System.Xml.Linq;
using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Packaging.Protocol;

/// <summary>Checks that no two items of a kind share an id: an agent keeps the one or the other, without a word.</summary>
internal static class UniqueIds
{
    private static readonly (string Container, string Item)[] Kinds =
    [
        ("Connections", "Connection"), ("Params", "Param"), ("QActions", "QAction"), ("Triggers", "Trigger"), ("Actions", "Action"),
        ("Groups", "Group"), ("Pairs", "Pair"), ("Commands", "Command"), ("Responses", "Response"), ("Timers", "Timer"), ("HTTP", "Session"),
    ];

    public static void Check(XElement root, string file, ProblemList problems)
    {
        foreach (var (container, item) in Kinds)
        {
            var seen = new Dictionary<int, int>();
            foreach (var element in root.Items(container, item))
            {
                CheckOne(element, seen, file, problems);
            }
        }
    }

    private static void CheckOne(XElement element, Dictionary<int, int> seen, string file, ProblemList problems)
    {
        var kind = element.Name.LocalName;
        if (Id(element) is not { } id)
        {
            problems.Add(file, element, $"The {kind} has no id that is a number. Give it one.");
        }
        else if (!seen.TryAdd(id, element.Line()))
        {
            problems.Add(file, element, $"{kind} {id} already exists, on line {seen[id]}. Give one of them another id.");
        }
    }

    public static int? Id(XElement element) =>
        int.TryParse(element.Attribute("id")?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : null;
}
