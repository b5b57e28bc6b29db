namespace ConnectorEmulator.Packaging.Helper;

/// <summary>Writes the class Parameter: the ids of parameters and the positions of columns as constants.</summary>
internal static class ParameterClassWriter
{
    private const string WriteClass = "Write";

    public static void Write(HelperText text, HelperModel model)
    {
        text.Summary($"The ids of the parameters, by name.");
        text.Block("public static class Parameter", () =>
        {
            foreach (var parameter in model.Standalone.Where(parameter => parameter.IsRead))
            {
                Constant(text, model, parameter, "PID", parameter.Id);
            }

            Writes(text, model, model.Standalone);
            foreach (var table in model.Tables)
            {
                Table(text, model, table);
            }
        }, "Parameter", WriteClass, "Pid", "Idx");
    }

    private static void Table(HelperText text, HelperModel model, HelperTable table)
    {
        text.Member(table.Id, table.ClassName, isHidden: false, $"public class {table.ClassName}");
        text.Block(null, () =>
        {
            Constant(text, "PID", table.Id, "tablePid");
            Constant(text, "IDX", table.IndexColumn, "indexColumn");
            if (table.Columns.FirstOrDefault(column => column.Index == table.IndexColumn && column.Parameters.Count > 0) is { } index)
            {
                Constant(text, "PID", index.ParameterId, "indexColumnPid");
            }

            text.Block("public class Pid", () =>
            {
                foreach (var (_, parameter) in table.Cells.Where(cell => cell.Parameter.IsRead))
                {
                    Constant(text, model, parameter, "PID", parameter.Id);
                }

                Writes(text, model, table.Cells.Select(cell => cell.Parameter));
            }, WriteClass);
            text.Block("public class Idx", () =>
            {
                foreach (var (position, parameter) in table.Cells.Where(cell => cell.Parameter.IsRead))
                {
                    Constant(text, model, parameter, "IDX", position);
                }
            });
        });
    }

    private static void Writes(HelperText text, HelperModel model, IEnumerable<HelperParameter> parameters) => text.Block($"public class {WriteClass}", () =>
    {
        foreach (var parameter in parameters.Where(parameter => parameter.IsWrite))
        {
            Constant(text, model, parameter, "PID", parameter.Id);
        }
    });

    private static void Constant(HelperText text, HelperModel model, HelperParameter parameter, string kind, int value)
    {
        text.Summary($"{kind}: {value} | Type: {parameter.Type}");
        var isHidden = parameter.HasIdAdded && model.Shares(parameter, other => other.Type == parameter.Type && !other.HasIdAdded);
        text.Member(parameter.Id, parameter.Name, isHidden, $"public const int {parameter.Name} = {value};", canBeLeftOut: true);
    }

    private static void Constant(HelperText text, string kind, int value, string name)
    {
        text.Summary($"{kind}: {value}");
        text.Line(FormattableString.Invariant($"public const int {name} = {value};"));
    }
}
