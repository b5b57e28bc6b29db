using ConnectorEmulator.Model;
using ConnectorEmulator.Tables;

namespace ConnectorEmulator.Scripting;

/// <summary>Gives values the form in which a QAction gets them.</summary>
internal static class ScriptValues
{
    /// <summary>
    /// Gives a standalone parameter: a numeric one that is not initialized is 0. Source: DataMiner documentation, "Internal storage".
    /// </summary>
    /// <param name="values">The values of the element.</param>
    /// <param name="definition">The parameter.</param>
    /// <returns>A double or a string.</returns>
    public static object Standalone(ElementValues values, ParameterDefinition definition)
    {
        var value = values.Converter.ToScript(values.Store.Get(definition.Id));
        return value ?? (definition.IsNumeric ? 0d : string.Empty);
    }

    /// <summary>Gives the cells of a row.</summary>
    /// <param name="values">The values of the element.</param>
    /// <param name="cells">The cells.</param>
    /// <returns>The cells; one that is not initialized is null.</returns>
    public static object?[] Row(ElementValues values, object?[] cells) => Array.ConvertAll(cells, values.Converter.ToScript);
}
