namespace ConnectorEmulator.Packaging.Helper;

/// <summary>Writes WriteParameters, SLProtocolExt and ConcreteSLProtocolExt: a property for each parameter and each table.</summary>
internal static class ProtocolClassWriter
{
    private const string Writes = "Write";

    public static void Write(HelperText text, HelperModel model)
    {
        WriteParameters(text, model);
        text.Block("public interface SLProtocolExt : SLProtocol", () => Interface(text, model), Writes);
        text.Block("public class ConcreteSLProtocolExt : ConcreteSLProtocol, SLProtocolExt", () => Implementation(text, model), Writes, "ConcreteSLProtocolExt");
    }

    private static void WriteParameters(HelperText text, HelperModel model) => text.Block("public class WriteParameters", () =>
    {
        foreach (var parameter in model.Parameters.Where(parameter => parameter.IsWrite && !parameter.HasIdAdded))
        {
            text.Summary($"PID: {parameter.Id}  | Type: {parameter.Type}{parameter.Hint}");
            text.Member(parameter.Id, parameter.Property, isHidden: false, $"public System.Object {parameter.Property} {{ get {{ return Protocol.GetParameter({parameter.Id}); }} set {{ Protocol.SetParameter({parameter.Id}, value); }} }}", canBeLeftOut: true);
        }

        text.Line("public SLProtocolExt Protocol;");
        text.Line("public WriteParameters(SLProtocolExt protocol) { Protocol = protocol; }");
    }, "WriteParameters", "Protocol");

    private static void Interface(HelperText text, HelperModel model)
    {
        foreach (var table in model.Tables)
        {
            text.Summary($"PID: {table.Id}");
            text.Member(table.Id, table.Name, isHidden: false, $"{table.ClassName}QActionTable {table.Name} {{ get; set; }}");
        }

        foreach (var parameter in Properties(model))
        {
            text.Member(parameter.Id, parameter.Property, isHidden: false, $"object {parameter.Property} {{ get; set; }}", canBeLeftOut: true);
        }

        text.Line("WriteParameters Write { get; set; }");
    }

    private static void Implementation(HelperText text, HelperModel model)
    {
        foreach (var table in model.Tables)
        {
            text.Summary($"PID: {table.Id}");
            text.Member(table.Id, table.Name, isHidden: false, $"public {table.ClassName}QActionTable {table.Name} {{ get; set; }}");
        }

        foreach (var parameter in Properties(model))
        {
            text.Summary($"PID: {parameter.Id}  | Type: {parameter.Type}{parameter.Hint}");
            var isHidden = parameter.HasIdAdded && model.Shares(parameter, other => other.IsRead && !other.HasIdAdded);
            text.Member(parameter.Id, parameter.Property, isHidden, Property(parameter), canBeLeftOut: true);
        }

        text.Line("public WriteParameters Write { get; set; }");
        text.Block("public ConcreteSLProtocolExt()", () =>
        {
            foreach (var table in model.Tables)
            {
                text.Line(FormattableString.Invariant($"{table.Name} = new {table.ClassName}QActionTable(this, {table.Id}, \"{table.Name}\");"));
            }

            text.Line("Write = new WriteParameters(this);");
        });
    }

    private static FormattableString Property(HelperParameter parameter) => parameter.IsWrite && !parameter.HasIdAdded
        ? $"public System.Object {parameter.Property} {{ get {{ return Write.{parameter.Property}; }} set {{ Write.{parameter.Property} = value; }} }}"
        : (FormattableString)$"public System.Object {parameter.Property} {{ get {{ return GetParameter({parameter.Id}); }} set {{ SetParameter({parameter.Id}, value); }} }}";

    // A write parameter that is called as a read one has no property of that name of its own: it is the one of Write.
    private static IEnumerable<HelperParameter> Properties(HelperModel model) => model.Parameters.Where(parameter =>
        !parameter.IsTable && !(parameter.IsWrite && !parameter.HasIdAdded && model.Shares(parameter, other => other.IsRead)));
}
