using System.Globalization;
using System.Xml.Linq;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>The ids that a protocol gives, also to what the emulator cannot run: what refers to one of these refers to something.</summary>
/// <param name="root">The protocol.</param>
internal sealed class DeclaredIds(XElement root)
{
    private static readonly Dictionary<ItemKind, (string Section, string Tag)> Tags = new()
    {
        [ItemKind.Command] = ("Commands", "Command"),
        [ItemKind.Group] = ("Groups", "Group"),
        [ItemKind.Pair] = ("Pairs", "Pair"),
        [ItemKind.Parameter] = ("Params", "Param"),
        [ItemKind.Response] = ("Responses", "Response"),
        [ItemKind.Session] = ("HTTP", "Session"),
        [ItemKind.Timer] = ("Timers", "Timer"),
    };

    private readonly Dictionary<string, HashSet<int>> ids = new(StringComparer.Ordinal);

    /// <summary>Tells whether there is an item.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="id">Its id.</param>
    /// <returns>True when there is.</returns>
    public bool Has(ItemKind kind, int id) => Tags.TryGetValue(kind, out var tag) && Has(tag.Section, tag.Tag, id);

    /// <summary>Tells whether there is an action.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>True when there is.</returns>
    public bool HasAction(int id) => Has("Actions", "Action", id);

    /// <summary>Tells whether there is a trigger.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>True when there is.</returns>
    public bool HasTrigger(int id) => Has("Triggers", "Trigger", id);

    private bool Has(string section, string tag, int id)
    {
        if (!ids.TryGetValue(tag, out var found))
        {
            ids[tag] = found = [.. root.Elements().Where(element => element.Name.LocalName == section).Elements().Where(element => element.Name.LocalName == tag)
                .Select(element => int.TryParse(element.Attribute("id")?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : int.MinValue)];
        }

        return found.Contains(id);
    }
}
