namespace ConnectorEmulator.Packaging.Helper;

/// <summary>Writes the class of a table's rows: a property for each column, and the ways along the foreign keys.</summary>
internal static class RowClassWriter
{
    public static void Write(HelperText text, HelperModel model, HelperTable table)
    {
        var name = $"{table.ClassName}QActionRow";
        var size = FormattableString.Invariant($"{table.IndexColumn}, {table.Columns.Count}");

        // A read and a write column that are called the same have their names with ids only.
        var cells = table.Cells.GroupBy(cell => cell.Parameter.Name).Where(group => group.Count() == 1).Select(group => group.First()).ToList();
        text.Summary($"IDX: {table.IndexColumn}");
        text.Block($"public class {name} : QActionTableRow", () =>
        {
            foreach (var (position, parameter) in cells)
            {
                text.Summary($"PID: {parameter.Id} | Type: {parameter.Type}");
                var isHidden = parameter.HasIdAdded && model.Shares(parameter, other => other.IsRead && !other.HasIdAdded);
                text.Member(parameter.Id, parameter.Property, isHidden, Property(parameter.Property, position), canBeLeftOut: !table.Parents.Any(link => link.ColumnId == parameter.Id));
            }

            text.Line($"public {name}() : base({size}) {{ }}");
            text.Line($"public {name}(System.Object[] oRow) : base({size}, oRow) {{ }}");
            text.Line($"public static implicit operator {name}(System.Object[] source) {{ return new {name}(source); }}");
            text.Line($"public static implicit operator System.Object[]({name} source) {{ return source.ToObjectArray(); }}");
            Parents(text, model, table, cells.Select(cell => cell.Parameter));
            Children(text, model, table);
        }, name);
    }

    private static FormattableString Property(string name, int position) =>
        $"public System.Object {name} {{ get {{ if (base.Columns.ContainsKey({position})) {{ return base.Columns[{position}]; }} else {{ return null; }} }} set {{ if (base.Columns.ContainsKey({position})) {{ base.Columns[{position}] = value; }} else {{ base.Columns.Add({position}, value); }} }} }}";

    private static void Parents(HelperText text, HelperModel model, HelperTable table, IEnumerable<HelperParameter> properties)
    {
        foreach (var link in table.Parents)
        {
            var parent = model.Tables.FirstOrDefault(other => other.Id == link.TableId);
            var key = properties.Where(parameter => parameter.Id == link.ColumnId).OrderBy(parameter => parameter.HasIdAdded).FirstOrDefault();
            if (parent is not null && key is not null)
            {
                var method = $"GetParentRow{parent.ClassName}{key.Property}";
                text.Member(key.Id, method, isHidden: false, $"public System.Object[] {method}(SLProtocol protocol) {{ return (System.Object[])protocol.GetRow({parent.Id}, (System.String){key.Property}); }}");
            }
        }
    }

    private static void Children(HelperText text, HelperModel model, HelperTable table)
    {
        foreach (var child in model.Tables)
        {
            foreach (var link in child.Parents.Where(link => link.TableId == table.Id))
            {
                var key = model.Parameters.Where(parameter => parameter.Id == link.ColumnId).OrderBy(parameter => parameter.HasIdAdded).FirstOrDefault();
                if (key is not null)
                {
                    var method = $"GetChildKeys{child.ClassName}{key.Property}";
                    text.Member(key.Id, method, isHidden: false, $"public System.String[] {method}(SLProtocol protocol) {{ return (System.String[])protocol.NotifyProtocol(196, {key.Id}, Key); }}");
                }
            }
        }
    }
}
