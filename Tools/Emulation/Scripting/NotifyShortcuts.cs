using System.Globalization;

namespace ConnectorEmulator.Scripting;

/// <summary>The numbered calls that members of SLProtocol wrap, and what little they do otherwise. Source: DataMiner documentation, the page of each NT_ type.</summary>
internal sealed class NotifyShortcuts(ScriptContext context)
{
    private readonly ParameterMembers parameters = new(context);
    private readonly NameMembers names = new(context);
    private readonly LogicMembers logic = new(context);
    private readonly RowMembers rows = new(context);
    private readonly CellMembers cells = new(context);
    private readonly PositionMembers positions = new(context);

    /// <summary>Gets the numbers.</summary>
    public static IReadOnlyList<int> Numbers { get; } = [60, 73, 77, 85, 121, 122, 134, 156, 163, 177, 195, 215, 221, 225, 265, 393, 394, 397, 474];

    /// <summary>Makes a call.</summary>
    /// <param name="number">One of the numbers.</param>
    /// <param name="first">Its first argument.</param>
    /// <param name="second">Its second argument.</param>
    /// <returns>Its result.</returns>
    public object? Call(int number, object? first, object? second) => number switch
    {
        60 => parameters.GetData(Text(first), Number(second)),
        73 => parameters.GetParameter(Number(first)),
        77 => context.Parts.Protocol.Parameters.GetValueOrDefault(Number(first))?.Description,
        85 => names.GetParameterByName(Text(first)),
        121 => SetCells(first as object[], second),
        122 => GetCell(first as Array),
        134 => logic.CheckTrigger(Number(first)),
        156 => second is string[] keys ? rows.DeleteRow(Number(first), keys) : rows.DeleteRow(Number(first), Text(second)),
        163 => cells.GetKeyPosition(Number(first), Text(second)),
        177 => SetBytes(Number(first), second),
        195 => cells.RowCount(Number(first)),
        215 => first is object[] { Length: 2 } row ? GetRow(Number(row[0]), row[1]) : null,
        221 => RunAction(Number(first)),
        225 => first is object[] { Length: >= 2 } target && second is not null ? rows.SetRow(Number(target[0]), Text(target[1]), second, target is [_, _, _, true, ..]) : null,
        265 => cells.Exists(Number(first), Text(second)),
        393 => context.Parts.Tables.FindColumn(Number(first))?.Table ?? -1,
        394 => context.Parts.Protocol.Parameters.GetValueOrDefault(Number(first))?.Table is { } table ? table.Columns[table.KeyIndex].ParameterId : -1,
        397 => context.Parts.Tables.Exists(Number(first)) ? cells.GetKeys(Number(first)) : null,
        _ => Clear(Number(first)),
    };

    private static int Number(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    private object? GetRow(int table, object? key) =>
        !context.Parts.Tables.Exists(table) ? null : key is string text ? rows.GetRow(table, text) : positions.GetRow(table, Number(key));

    // Texts are keys, numbers are positions, both of cells and of rows.
    private object? GetCell(Array? cell) => cell is not { Length: 3 } ? null
        : cell.GetValue(1) is string key ? cells.GetParameterIndexByKey(Number(cell.GetValue(0)), key, Number(cell.GetValue(2)))
        : positions.GetParameterIndex(Number(cell.GetValue(0)), Number(cell.GetValue(1)), Number(cell.GetValue(2)));

    private object? SetCells(object[]? target, object? value)
    {
        switch (target)
        {
            case [int[] tables, string[] keys, int[] columns]:
                return value is object[] { Length: > 0 } list ? cells.SetParametersIndexByKey(tables, keys, columns, list[0] as object[] ?? list) : null;
            case [var table, string key, var column]:
                return cells.SetParameterIndexByKey(Number(table), key, Number(column), Single(value));
            case [var table, var row, var column]:
                return positions.SetParameterIndex(Number(table), Number(row), Number(column), Single(value));
            default:
                context.Complain("NotifyProtocol(121, ...) needs { table, row, column } and a value.");
                return null;
        }
    }

    private object? Single(object? value)
    {
        if (value is not object[] { Length: 2 } pair || pair[1] is not DateTime)
        {
            return value;
        }

        context.TellTime("NotifyProtocol(121)");
        return pair[0];
    }

    private object? SetBytes(int parameter, object? data)
    {
        parameters.SetParameterBinary(parameter, data as byte[] ?? [.. (data as object[] ?? []).Select(item => Convert.ToByte(item, CultureInfo.InvariantCulture))]);
        return null;
    }

    private object? RunAction(int action)
    {
        if (context.Parts.Protocol.Actions.TryGetValue(action, out var found))
        {
            context.Parts.Actions.Run(found, item: null, context.Run.Cause);
        }
        else
        {
            context.Complain($"NotifyProtocol(221, {action}, ...): there is no such action.");
        }

        return null;
    }

    private string? Clear(int id)
    {
        if (!context.Parts.Protocol.Parameters.TryGetValue(id, out var definition) || context.Parts.Tables.FindColumn(id) is not null)
        {
            return $"{id} is no parameter that can be cleared.";
        }

        if (definition.Table is not null)
        {
            rows.ClearAllKeys(id);
        }
        else
        {
            context.Parts.Store.Clear(id);
            context.Parts.Store.ClearDisplay(id);
            context.Parts.Observers.NotifySaveNeeded();
            context.Parts.Observers.NotifyChanged(id);
        }

        return null;
    }
}
