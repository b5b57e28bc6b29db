namespace ConnectorEmulator.Packaging.Helper;

/// <summary>Writes the class of a table.</summary>
internal static class TableClassWriter
{
    public static void Write(HelperText text, HelperTable table)
    {
        var row = $"{table.ClassName}QActionRow";
        text.Summary($"IDX: {table.IndexColumn}");
        text.Block($"public class {table.ClassName}QActionTable : QActionTable, IEnumerable<{row}>", () =>
        {
            text.Line($"public {table.ClassName}QActionTable(SLProtocol protocol, int tableId, string tableName) : base(protocol, tableId, tableName) {{ }}");
            text.Line("IEnumerator IEnumerable.GetEnumerator() { return (IEnumerator) GetEnumerator(); }");
            text.Line($"public IEnumerator<{row}> GetEnumerator() {{ return new QActionTableEnumerator<{row}>(this); }}");
        });
    }
}
