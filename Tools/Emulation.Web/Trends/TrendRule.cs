using ConnectorEmulator.Model;

namespace ConnectorEmulator.Web.Trends;

/// <summary>Says what is charted. Source: DataMiner protocol reference, Protocol.Params.Param@trending: parameters are trended unless it is false.</summary>
internal static class TrendRule
{
    /// <summary>Tells whether a parameter has a chart: numbers and discreets that are shown and trended.</summary>
    /// <param name="definition">The parameter, or a column.</param>
    /// <returns>True when it has.</returns>
    public static bool IsCharted(ParameterDefinition definition) =>
        definition is { IsTrended: true, IsDisplayed: true, Kind: ParameterKind.Read, Type: ValueKind.Number, Table: null } && !definition.Display.HasOption("password");

    /// <summary>Gives what is charted of a value.</summary>
    /// <param name="definition">The parameter.</param>
    /// <param name="value">The value.</param>
    /// <returns>The number; null for a gap: nothing, or an exception, which is not a measurement.</returns>
    public static double? Read(ParameterDefinition definition, object? value) =>
        value is double number && double.IsFinite(number) && definition.Display.FindException(number) is null
            ? number
            : null;
}
