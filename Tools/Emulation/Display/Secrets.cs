using ConnectorEmulator.Model;

namespace ConnectorEmulator.Display;

/// <summary>Hides passwords, wherever values leave the element. Source: DataMiner protocol reference, Protocol.Params.Param.Measurement.Type, option password.</summary>
public static class Secrets
{
    /// <summary>What stands for a password, whatever its length.</summary>
    public const string Mask = "••••••••";

    /// <summary>Tells whether a value is never shown.</summary>
    /// <param name="definition">The parameter.</param>
    /// <returns>True when it is a password.</returns>
    public static bool IsSecret(ParameterDefinition definition) => definition.Display.HasOption("password");

    /// <summary>Gives what may be shown of a value.</summary>
    /// <param name="definition">The parameter.</param>
    /// <param name="value">The value.</param>
    /// <returns>The mask for a password that is set; the value itself otherwise.</returns>
    public static object? Hide(ParameterDefinition definition, object? value) => value is not null && IsSecret(definition) ? Mask : value;
}
