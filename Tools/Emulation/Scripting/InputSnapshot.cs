using ConnectorEmulator.Model;
using ConnectorEmulator.Tables;
using ConnectorEmulator.Values;

namespace ConnectorEmulator.Scripting;

/// <summary>Takes the values that a QAction gets through inputParameters. Source: DataMiner protocol reference, Protocol.QActions.QAction, options.</summary>
internal static class InputSnapshot
{
    private static readonly object[] Boxed = [.. Enumerable.Range(0, 256).Select(value => (object)(byte)value)];

    /// <summary>Takes a value.</summary>
    /// <param name="values">The values of the element.</param>
    /// <param name="id">The parameter.</param>
    /// <param name="isBinary">Whether it is handed over as bytes.</param>
    /// <returns>The value: for a table its columns, as bytes an array of boxed ones, otherwise what GetParameter returns.</returns>
    public static object? Take(ElementValues values, int id, bool isBinary)
    {
        // The protocol may name one that it does not have, of which the load tells.
        if (!values.Protocol.Parameters.TryGetValue(id, out var definition))
        {
            return null;
        }

        if (definition.Table is { } shape)
        {
            return TakeTable(values, shape);
        }

        return isBinary ? TakeBytes(values, id) : ScriptValues.Standalone(values, definition);
    }

    /// <summary>Takes the raw bytes of a parameter.</summary>
    /// <param name="values">The values of the element.</param>
    /// <param name="id">The parameter.</param>
    /// <returns>One boxed byte for each; null when the parameter is not initialized.</returns>
    public static object?[]? TakeBytes(ElementValues values, int id) => values.Store.Get(id) is { } value ? Box(values.Converter.ToBytes(value)) : null;

    private static object?[] Box(byte[] bytes)
    {
        // Through spans, as an array would check the type of each item.
        LargeArrays.Expect((long)bytes.Length * IntPtr.Size);
        var boxed = new object?[bytes.Length];
        Span<object?> target = boxed;
        ReadOnlySpan<object> source = Boxed;
        for (var index = 0; index < target.Length; index++)
        {
            target[index] = source[bytes[index]];
        }

        return boxed;
    }

    private static object?[] TakeTable(ElementValues values, TableDefinition shape) => values.Tables.Read(shape.Id, table =>
        shape.Columns.Select(column => table.Keys.Count == 0 ? null : (object?)table.Keys.Select(key => values.Converter.ToScript(table.Find(key)![column.Index])).ToArray()).ToArray());
}
