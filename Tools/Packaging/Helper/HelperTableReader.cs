using System.Globalization;
using System.Xml.Linq;
using ConnectorEmulator.Packaging.Protocol;

namespace ConnectorEmulator.Packaging.Helper;

/// <summary>
/// Reads the columns of a table and the tables that it points at. The vendor's generator takes columns only where ArrayOptions has an index, and then passes over
/// the number: in the helper the key is always in the first column. A helper that said otherwise would not be the one of an agent.
/// </summary>
internal static class HelperTableReader
{
    private const int IndexColumn = 0;
    private const string ForeignKey = "foreignKey=";

    /// <summary>Reads a table.</summary>
    /// <param name="element">The parameter of type array.</param>
    /// <param name="name">Its name in code.</param>
    /// <returns>The table; its columns have no parameters yet.</returns>
    public static HelperTable Read(XElement element, string name)
    {
        var options = element.Elements().Named("ArrayOptions").FirstOrDefault();
        var columns = new SortedDictionary<int, int>();
        var parents = new List<HelperLink>();
        foreach (var option in string.IsNullOrEmpty(options?.Attribute("index")?.Value) ? [] : options.Elements().Named("ColumnOption"))
        {
            if (Number(option.Attribute("idx")) is { } index && Number(option.Attribute("pid")) is { } id && columns.TryAdd(index, id))
            {
                parents.AddRange(Parents(option.Attribute("options")?.Value, id));
            }
        }

        AddListed(element.Elements().Named("Type").FirstOrDefault()?.Attribute("id")?.Value, columns);
        return new HelperTable(
            UniqueIds.Id(element)!.Value, name, IndexColumn, [.. columns.Select(column => new HelperColumn(column.Key, column.Value, []))], parents);
    }

    // The old way to give columns: the ids in the Type take the places that are free.
    private static void AddListed(string? ids, SortedDictionary<int, int> columns)
    {
        foreach (var id in (ids ?? string.Empty).Split(';').Select(Number).OfType<int>().Where(id => !columns.ContainsValue(id)))
        {
            columns.Add(Enumerable.Range(0, columns.Count + 1).First(index => !columns.ContainsKey(index)), id);
        }
    }

    // The first character of an options attribute says what separates the options.
    private static IEnumerable<HelperLink> Parents(string? options, int column) => string.IsNullOrEmpty(options)
        ? []
        : options.Split(options[0])
            .Where(option => option.StartsWith(ForeignKey, StringComparison.OrdinalIgnoreCase))
            .Select(option => Number(option[ForeignKey.Length..])).OfType<int>()
            .Take(1)
            .Select(table => new HelperLink(column, table));

    private static int? Number(XAttribute? attribute) => Number(attribute?.Value);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
