using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Reads Param/ArrayOptions. Source: DataMiner protocol reference, Protocol.Params.Param.ArrayOptions.</summary>
internal static class TableReader
{
    private static readonly Dictionary<string, ColumnKind> Kinds = new()
    {
        ["retrieved"] = ColumnKind.Retrieved,
        ["custom"] = ColumnKind.Custom,
        ["displaykey"] = ColumnKind.DisplayKey,
    };

    // Summaries, heat maps and the like change how a table is drawn, never what it holds.
    private static readonly HashSet<string> InertOptions = new(StringComparer.OrdinalIgnoreCase)
    {
        "disableheadersum", "disableheadermin", "disableheadermax", "disableheaderavg", "disableheatmap", "disablehistogram", "enableheadersum",
        "enableheatmap", "enablehistogram", "hidden",
    };

    /// <summary>Reads the columns of a table.</summary>
    /// <param name="param">The Param tag.</param>
    /// <param name="parameter">The parameter so far.</param>
    /// <returns>The table; null for a parameter that is none.</returns>
    public static TableDefinition? Read(Node param, ParameterDefinition parameter)
    {
        var node = param.Child("ArrayOptions");
        if (parameter.Kind != ParameterKind.Array)
        {
            node?.Problem($"Param {parameter.Id} has ArrayOptions but is not an array.");
            return null;
        }

        if (node is null)
        {
            param.Problem($"The table {parameter.Id} has no ArrayOptions.");
            return null;
        }

        var columns = node.Children("ColumnOption").Select(ReadColumn).OrderBy(column => column.Index).ToList();
        var key = node.IntAttribute("index") ?? 0;
        var naming = ReadNaming(node.ChildText("NamingFormat"));
        var isVolatile = ReadOptions(node);
        node.RefuseRest();
        for (var index = 0; index < columns.Count; index++)
        {
            if (columns[index].Index != index)
            {
                node.Problem($"The columns of table {parameter.Id} must be numbered 0, 1, 2 and so on; {index} is missing.");
                return null;
            }
        }

        if (key < 0 || key >= columns.Count)
        {
            node.Problem($"The index {key} of table {parameter.Id} is none of its columns.");
            return null;
        }

        return new TableDefinition(parameter.Id, key, columns, naming, isVolatile);
    }

    private static bool ReadOptions(Node node)
    {
        var isVolatile = false;
        foreach (var option in Words.Split(node.Attribute("options")))
        {
            if (option.Equals("volatile", StringComparison.OrdinalIgnoreCase))
            {
                isVolatile = true;
            }
            else
            {
                node.Problem($"The option '{option}' of ArrayOptions is not modelled by the emulator; it knows: volatile.");
            }
        }

        return isVolatile;
    }

    private static ColumnDefinition ReadColumn(Node node)
    {
        var column = new ColumnDefinition(
            node.IntAttribute("idx") ?? -1,
            node.IntAttribute("pid") ?? -1,
            Words.Read(node, node.Attribute("type") ?? "retrieved", "column type", Kinds, ColumnKind.Retrieved),
            IsSaved: false);
        foreach (var option in Words.Split(node.Attribute("options")))
        {
            if (option.Equals("save", StringComparison.OrdinalIgnoreCase))
            {
                column = column with { IsSaved = true };
            }
            else if (!InertOptions.Contains(option))
            {
                node.Problem($"The option '{option}' of ColumnOption {column.Index} is not modelled by the emulator; it knows: save and the options of the header and maps.");
            }
        }

        node.RefuseRest();
        return column;
    }

    // The first character is the separator; the parts are columns or literal text, and the separator itself is not shown.
    private static string[] ReadNaming(string? format) => string.IsNullOrEmpty(format) ? [] : format[1..].Split(format[0]);
}
