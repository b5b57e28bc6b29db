using System.Globalization;

namespace ConnectorEmulator.Scripting;

/// <summary>The numbered calls. Source: DataMiner documentation, the page of each NT_ type.</summary>
internal sealed class NotifyMembers(ScriptContext context)
{
    private const int AddRow = 149;
    private const int GetIndexes = 168;
    private const int FillArray = 193;
    private const int FillArrayNoDelete = 194;
    private const int GetKeysForIndex = 196;
    private const int FillArrayWithColumn = 220;
    private const int AddRowReturnKey = 240;
    private const int ChangeCommunicationState = 249;
    private const int GetTimeBetweenPolls = 269;
    private const int GetTableColumns = 321;
    private const int GetKeysForIndexCased = 411;
    private const int TrackTimeBetweenPolls = 448;

    private static readonly int[] Own =
    [
        AddRow, GetIndexes, FillArray, FillArrayNoDelete, GetKeysForIndex, FillArrayWithColumn, AddRowReturnKey, ChangeCommunicationState, GetTimeBetweenPolls, GetTableColumns, GetKeysForIndexCased, TrackTimeBetweenPolls,
    ];

    private readonly NotifyShortcuts shortcuts = new(context);
    private readonly RowMembers rows = new(context);
    private readonly CellMembers cells = new(context);

    /// <summary>Makes a numbered call on the protocol.</summary>
    /// <param name="iType">The number.</param>
    /// <param name="value1">Its first argument.</param>
    /// <param name="value2">Its second argument.</param>
    /// <returns>Its result.</returns>
    public object? NotifyProtocol(int iType, object? value1, object? value2) => iType switch
    {
        AddRow => Add(value1, value2).Position,
        AddRowReturnKey => Add(value1, value2).Key,
        FillArray => Fill(value1, value2, deletesAbsent: true),
        FillArrayNoDelete => Fill(value1, value2, deletesAbsent: false),
        FillArrayWithColumn => FillColumns(value1, value2),
        ChangeCommunicationState => SetCommunicationState(value1, value2),
        GetTableColumns => ReadColumns(value1, value2),
        GetIndexes => ReadKeys(value1),
        GetKeysForIndex => cells.FindKeys(Number(value1), value2, StringComparison.OrdinalIgnoreCase),
        GetKeysForIndexCased => cells.FindKeys(Number(value1), value2, StringComparison.Ordinal),
        GetTimeBetweenPolls => value2 is string ? Array.Empty<object>() : context.Parts.Groups.TimeBetweenRuns(Number(value1)),
        TrackTimeBetweenPolls => null,
        _ when NotifyShortcuts.Numbers.Contains(iType) => shortcuts.Call(iType, value1, value2),
        _ => throw new NotModelledException($"SLProtocol.NotifyProtocol({iType}, ...) is not modelled by the emulator; it knows {string.Join(", ", Own.Concat(NotifyShortcuts.Numbers).Order())}."),
    };

    private static int Number(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private bool? Fill(object? table, object? columns, bool deletesAbsent)
    {
        var id = Number(table is object[] { Length: > 0 } array ? array[0] : table);
        return context.Parts.Tables.Exists(id)
            && columns is object[] list
            && Array.TrueForAll(list, column => column is object[])
            && context.Parts.Filler.Fill(id, [.. list.Cast<object?[]>()], deletesAbsent, context.Run.Cause, usesMarkers: table is object[] { Length: > 1 } target && target[1] is true)
            ? true
            : null;
    }

    // The first argument is the table and its columns' parameters, the second the keys and a column of values for each of them.
    private bool? FillColumns(object? target, object? data)
    {
        var (ids, usesMarkers) = FillTarget(target as object[] ?? []);
        if (ids.Length < 2 || data is not object[] columns || columns.Length != ids.Length || columns[0] is not object[] keys)
        {
            context.Complain("NotifyProtocol(220, ...) needs { table, column, ... } and { keys, values, ... }.");
            return null;
        }

        var done = true;
        for (var index = 1; index < ids.Length; index++)
        {
            done &= columns[index] is object[] values
                && (values.Length == keys.Length || values.Length == 1)
                && context.Parts.Filler.FillColumn(Number(ids[0]), Number(ids[index]), keys, values, context.Run.Cause, usesMarkers);
        }

        return done ? true : null;
    }

    // Behind the columns may stand whether Clear and Leave are actions: alone, or in an array with a time.
    private static (object[] Ids, bool UsesMarkers) FillTarget(object[] target) => target switch
    {
        [.., bool usesMarkers] => (target[..^1], usesMarkers),
        [.., object[] options] => (target[..^1], options is [true, ..]),
        _ => (target, false),
    };

    // The row is its key or its cells; a time may stand with it.
    private (int Position, string? Key) Add(object? table, object? row)
    {
        var content = row;
        if (row is object[] { Length: 2 } pair && pair[1] is DateTime)
        {
            content = pair[0];
            context.TellTime($"NotifyProtocol({AddRow} or {AddRowReturnKey})");
        }

        var id = Number(table);
        if (content is object?[] values)
        {
            var key = rows.AddRowReturnKey(id, values);
            return (key is null ? 0 : cells.GetKeyPosition(id, key), key);
        }

        var text = Convert.ToString(content, CultureInfo.InvariantCulture) ?? string.Empty;
        var position = rows.AddRow(id, text);
        return (position, position > 0 ? text : null);
    }

    // The primary keys, and what is shown in their place.
    private object[]? ReadKeys(object? table)
    {
        var id = Number(table);
        if (!context.Parts.Tables.Exists(id))
        {
            context.Complain($"NotifyProtocol(168, {id}, ...): there is no such table.");
            return null;
        }

        return context.Parts.Tables.Read(id, rows => new object[] { rows.Keys.Cast<object>().ToArray(), rows.Keys.Select(key => (object)cells.DisplayKey(rows, key)).ToArray() });
    }

    private object[]? ReadColumns(object? table, object? columns)
    {
        var id = Number(table);
        if (!context.Parts.Tables.Exists(id) || columns is not Array positions)
        {
            context.Complain($"NotifyProtocol(321, {id}, ...) needs a table and an array of column positions.");
            return null;
        }

        return context.Parts.Tables.Read(id, rows => positions.Cast<object>().Select(Number).Select(column =>
            (object)rows.Keys.Select(key => context.Parts.Converter.ToScript(rows.Find(key)![column])).ToArray()).ToArray());
    }

    // A connection that the protocol does not have is one of the QActions' own: nothing else ever sets whether it responds.
    private object? SetCommunicationState(object? responding, object? connection)
    {
        var responds = Convert.ToBoolean(responding, CultureInfo.InvariantCulture);
        if (context.Parts.Connections.TryGetValue(Number(connection), out var own))
        {
            own.SetResponding(responds);
        }
        else
        {
            context.Parts.Timeout.Set(Number(connection), responds);
        }

        return null;
    }
}
