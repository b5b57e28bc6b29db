using System.Globalization;

namespace ConnectorEmulator.Tool.CommandLine.Parameters;

/// <summary>What a parameter, a table or a cell shows.</summary>
/// <param name="Display">What an operator sees; of a table the number of its rows.</param>
/// <param name="Raw">The value behind it: a number, a text, or null when there is none.</param>
internal sealed record SeenValue(string Display, object? Raw)
{
    /// <summary>Compares with what is expected: with what an operator sees, and with the value behind it, numbers as numbers.</summary>
    /// <param name="expected">What is expected.</param>
    /// <returns>True when it is that.</returns>
    public bool Is(string expected) => expected == Display || Raw switch
    {
        string text => text == expected,
        double number => double.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var wanted) && wanted.Equals(number),
        _ => false,
    };

    /// <summary>Writes both.</summary>
    /// <returns>What an operator sees, and the value behind it if it is another.</returns>
    public override string ToString() => Convert.ToString(Raw, CultureInfo.InvariantCulture) is { Length: > 0 } raw && raw != Display ? $"{Display} (value {raw})" : Display;
}
