using System.Globalization;

namespace ConnectorEmulator.Web.Layout;

/// <summary>What the options of a table say. Source: DataMiner protocol reference, Protocol.Params.Param.Measurement.Type, options for tables.</summary>
internal sealed class TableOptions
{
    private const string Prefix = "tab=";

    private readonly Dictionary<string, string> options;

    /// <summary>Reads the options.</summary>
    /// <param name="text">For example <c>tab=columns:1002|1-1003|2,width:100-0,sort:STRING|DESC|0-INT,lines:25,filter:true</c>.</param>
    public TableOptions(string text)
    {
        var tab = text.Split(';').FirstOrDefault(part => part.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) ?? Prefix;
        options = tab[Prefix.Length..].Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split(':', 2))
            .Where(part => part.Length == 2)
            .DistinctBy(part => part[0].Trim().ToLowerInvariant())
            .ToDictionary(part => part[0].Trim().ToLowerInvariant(), part => part[1].Trim());
    }

    /// <summary>Gets the positions of the columns that are shown, in order; empty when all are.</summary>
    public IReadOnlyList<int> Columns => [.. List("columns").Select(item => Number(item.Split('|')[^1]) ?? -1)];

    /// <summary>Gets the widths in pixels, in the order of the columns shown.</summary>
    public IReadOnlyList<int?> Widths => [.. List("width").Select(Number)];

    /// <summary>Gets the number of rows that are seen at once; null when it is not said.</summary>
    public int? Lines => Number(options.GetValueOrDefault("lines", string.Empty));

    /// <summary>Gets a value indicating whether rows can be filtered; they can unless it is said otherwise.</summary>
    public bool HasFilter => !options.GetValueOrDefault("filter", "true").Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the places, among the columns shown, that the rows are sorted by, the first one counts most.</summary>
    public IReadOnlyList<(int Place, bool IsDescending)> Sort =>
    [
        .. List("sort")
            .Select((item, place) => (Words: item.Split('|'), Place: place))
            .Where(item => item.Words.Length == 3)
            .OrderBy(item => Number(item.Words[2]) ?? int.MaxValue)
            .Select(item => (item.Place, item.Words[1].Equals("DESC", StringComparison.OrdinalIgnoreCase))),
    ];

    private string[] List(string name) => options.TryGetValue(name, out var value) ? value.Split('-') : [];

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
