using ConnectorEmulator.Model;
using ConnectorEmulator.Persistence;
using ConnectorEmulator.Tables;
using ConnectorEmulator.Values;

namespace ConnectorEmulator.Hosting;

/// <summary>
/// Gives parameters their first values: declared ones, then saved ones, then the default of those that still hold none. Nothing is raised. Source: DataMiner
/// documentation, the element log at start-up, and Protocol.Params.Param.Interprete.DefaultValue.
/// </summary>
internal static class InitialValues
{
    /// <summary>Gives the first values.</summary>
    /// <param name="values">The values of the element.</param>
    /// <param name="saved">What was saved.</param>
    /// <param name="facts">What parameters hold whose type asks for something about the element.</param>
    public static void Apply(ElementValues values, SavedState saved, IReadOnlyDictionary<ParameterKind, string> facts)
    {
        foreach (var definition in values.Protocol.Parameters.Values.Where(item => item.Table is null && values.Tables.FindColumn(item.Id) is null))
        {
            Set(values, definition, facts.GetValueOrDefault(definition.Kind) ?? DeclaredValue.Read(definition) ?? Fill(definition));
        }

        foreach (var (id, value) in saved.Parameters)
        {
            if (values.Protocol.Parameters.TryGetValue(id, out var definition) && values.Saves(definition))
            {
                Set(values, definition, value);
            }
        }

        foreach (var definition in values.Protocol.Parameters.Values.Where(item => item.DefaultValue is not null && values.Store.Get(item.Id) is null))
        {
            Set(values, definition, definition.DefaultValue);
        }

        SavedTables.Restore(values, saved);
    }

    // A parameter of fixed length is never empty: text starts as blanks, digits and numbers as zeros. Source: DataMiner protocol reference,
    // Protocol.Params.Param.Interprete.LengthType.
    private static string? Fill(ParameterDefinition definition) => definition.LengthType != LengthType.Fixed || definition.Kind == ParameterKind.Dummy
        ? null
        : new string(definition.RawType switch { RawType.NumericText => '0', RawType.Text or RawType.Other => ' ', _ => '\0' }, definition.Length);

    private static void Set(ElementValues values, ParameterDefinition definition, object? value)
    {
        if (value is not null && values.Converter.TryStore(definition, value, out var stored))
        {
            values.Store.Set(definition.Id, stored);
        }
    }
}
