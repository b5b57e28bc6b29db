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
        ["autoincrement"] = ColumnKind.AutoIncrement,
    };

    private static readonly Dictionary<string, string> KindsNotRun = new(StringComparer.OrdinalIgnoreCase)
    {
        ["snmp"] = "SNMP",
        ["concatenation"] = "SNMP",
        ["index"] = "SNMP",
        ["state"] = "SNMP",
        ["viewtablekey"] = "a view table",
    };

    private static readonly HashSet<string> ViewOptions = new(StringComparer.OrdinalIgnoreCase) { "view", "directview", "viewimpact", "remoteid" };

    // Summaries, heat maps, colours, tabs of EPM and the like change how a table is drawn, never what it holds. A foreign key says which table a column points at,
    // which joins the two for whoever looks.
    private static readonly HashSet<string> InertOptions = new(StringComparer.OrdinalIgnoreCase)
    {
        "disableheadersum", "enableheadermin", "enableheadermax", "enableheaderavg", "rowtextcoloring", "groupby", "separator", "element", "foreignkey", "subtitle", "space",
        "displayelementalarm", "displayservicealarm", "displayviewalarm", "hidekpi", "hidekpiwhenempty", "hidesummarycolumn", "kpihidewrite", "kpishowdisplaykey", "kpishowprimarykey", "linkelement",
        "selectionsetvar", "selectionsetcardvar", "severity", "severitycolumn", "severitycolumnindex", "showreadaskpi", "verticalnegatives", "cpedummycolumn", "disableheadermin", "disableheadermax", "disableheaderavg", "disableheatmap", "disablehistogram", "enableheadersum",
        "enableheatmap", "enablehistogram", "hidden",
    };

    // How trends follow a display key, and how much room a table is given in memory.
    private static readonly HashSet<string> InertTableOptions = new(StringComparer.OrdinalIgnoreCase) { "interrupttrend", "processingorder", "sizehint" };

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
        var (isVolatile, named) = ReadOptions(node);
        if (naming.Length == 0 && (named.Length > 0 || node.IntAttribute("displayColumn") is not null))
        {
            naming = named.Length > 0 ? named : [.. columns.Where(column => column.Index == node.IntAttribute("displayColumn")).Select(column => column.ParameterId.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        }

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

    private static (bool IsVolatile, string[] Naming) ReadOptions(Node node)
    {
        var isVolatile = false;
        string[] naming = [];
        foreach (var option in Words.Split(node.Attribute("options")))
        {
            if (option.Equals("volatile", StringComparison.OrdinalIgnoreCase))
            {
                isVolatile = true;
            }
            else if (option.StartsWith("naming=", StringComparison.OrdinalIgnoreCase))
            {
                naming = ReadNamingOption(option["naming=".Length..]);
            }
            else if (!InertTableOptions.Contains(option.Split('=', ':')[0]))
            {
                RefuseOption(node, option, "of ArrayOptions", "volatile, naming");
            }
        }

        return (isVolatile, naming);
    }

    private static void RefuseOption(Node node, string option, string where, string known)
    {
        var name = option.Split('=', ':')[0].Trim();
        if (ViewOptions.Contains(name))
        {
            node.UnsupportedOnce($"The option '{name}' {(where.EndsWith("ArrayOptions", StringComparison.Ordinal) ? where : "of columns")} makes a view table: the emulator cannot run it.");
        }
        else
        {
            node.Unsupported($"The option '{option}' {where}: the emulator cannot run it; it knows: {known}.");
        }
    }

    private static ColumnKind ReadKind(Node node, string word)
    {
        if (!KindsNotRun.TryGetValue(word.Trim(), out var use))
        {
            return Words.Read(node, word, "column type", Kinds, ColumnKind.Retrieved);
        }

        node.UnsupportedOnce($"Columns of the type '{word.Trim().ToLowerInvariant()}' ({use}): the emulator cannot run them.");
        return ColumnKind.Retrieved;
    }

    private static ColumnDefinition ReadColumn(Node node)
    {
        // What it says depends on the type; of those here only autoincrement has one, where a table starts to count, of which the documentation says no more.
        node.Attribute("value");
        var column = new ColumnDefinition(
            node.IntAttribute("idx") ?? -1,
            node.IntAttribute("pid") ?? -1,
            ReadKind(node, node.Attribute("type") ?? "retrieved"),
            IsSaved: false);
        foreach (var option in Words.Split(node.Attribute("options")))
        {
            if (option.Equals("save", StringComparison.OrdinalIgnoreCase))
            {
                column = column with { IsSaved = true };
            }
            else if (!InertOptions.Contains(option.Split('=', ':')[0].Trim()))
            {
                RefuseOption(node, option, $"of ColumnOption {column.Index}", "save and the options that change how a table looks");
            }
        }

        node.RefuseRest();
        return column;
    }

    // The first character stands between the cells that are shown. Source: DataMiner protocol reference, Protocol.Params.Param.ArrayOptions-options, naming.
    private static string[] ReadNamingOption(string option)
    {
        var columns = option.Length > 1 ? option[1..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        return [.. columns.SelectMany((column, index) => index == 0 ? [column] : new[] { option[..1], column })];
    }

    // The first character is the separator; the parts are columns or literal text, and the separator itself is not shown.
    private static string[] ReadNaming(string? format) => string.IsNullOrEmpty(format) ? [] : format[1..].Split(format[0]);
}
