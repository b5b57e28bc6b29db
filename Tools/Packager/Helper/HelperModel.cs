using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Skyline.DataMiner.WebSocketDriver.Packager.Protocol;

namespace Skyline.DataMiner.WebSocketDriver.Packager.Helper;

/// <summary>
/// The parameters of a protocol as DataMiner Integration Studio sees them: read, write, and tables. Others, such as dummy, have no name in code.
/// </summary>
internal sealed class HelperModel
{
    private readonly Dictionary<int, HelperParameter> parameters = [];

    private HelperModel(XElement root, string file, ProblemList problems)
    {
        var elements = root.Items("Params", "Param").Where(element => UniqueIds.Id(element) is not null).OrderBy(element => UniqueIds.Id(element)).ToList();
        foreach (var element in elements.Where(element => TypeOf(element) is "read" or "write"))
        {
            var id = UniqueIds.Id(element)!.Value;
            parameters.TryAdd(id, new HelperParameter(id, NameOf(element, file, problems), TypeOf(element) == "write"));
        }

        Tables = [.. elements.Where(IsTable).Select(element => Table(element, file, problems))];
        var columns = Tables.SelectMany(table => table.Columns).Select(column => column.Parameter).ToHashSet();
        Standalone = [.. parameters.Values.Where(parameter => !columns.Contains(parameter)).OrderBy(parameter => parameter.Id)];
        CheckDuplicates(elements, file, problems);
    }

    public IReadOnlyList<HelperParameter> Standalone { get; }

    public IReadOnlyList<HelperTable> Tables { get; }

    public static HelperModel Of(XElement root, string file, ProblemList problems) => new(root, file, problems);

    private static string? TypeOf(XElement element) => element.Elements().Named("Type").FirstOrDefault()?.Value.Trim();

    private static bool IsTable(XElement element) => TypeOf(element) == "array" && element.Elements().Named("ArrayOptions").Any();

    private static int? Number(XElement element, string attribute) =>
        int.TryParse(element.Attribute(attribute)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string NameOf(XElement element, string file, ProblemList problems)
    {
        var name = element.Elements().Named("Name").FirstOrDefault()?.Value.Trim() ?? string.Empty;
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            var message = $"The name '{name}' of parameter {UniqueIds.Id(element)} is no name in C#. Use letters, digits and underscores, a letter first.";
            problems.Add(file, element, message);
        }

        // The rule of the names: all in lower case.
#pragma warning disable CA1308
        return name.ToLowerInvariant();
#pragma warning restore CA1308
    }

    private HelperTable Table(XElement element, string file, ProblemList problems)
    {
        var options = element.Elements().Named("ArrayOptions").First();
        var columns = options.Elements().Named("ColumnOption")
            .Select(option => (Index: Number(option, "idx"), Id: Number(option, "pid")))
            .Where(option => option.Index is not null && option.Id is not null && parameters.ContainsKey(option.Id.Value))
            .Select(option => new HelperColumn(option.Index!.Value, parameters[option.Id!.Value]))
            .OrderBy(column => column.Index);
        var name = NameOf(element, file, problems);
        var className = name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : name;
        return new HelperTable(UniqueIds.Id(element)!.Value, className, Number(options, "index") ?? 0, [.. columns]);
    }

    private void CheckDuplicates(List<XElement> elements, string file, ProblemList problems)
    {
        foreach (var group in parameters.Values.GroupBy(parameter => (parameter.Name, parameter.IsWrite)).Where(group => group.Count() > 1))
        {
            var second = group.ElementAt(1).Id;
            var kind = group.Key.IsWrite ? "write" : "read";
            var message = $"Parameter {second} has the name of parameter {group.First().Id}. Give each {kind} parameter its own name.";
            problems.Add(file, elements.First(element => UniqueIds.Id(element) == second), message);
        }
    }
}
