using System.CommandLine.Parsing;
using System.Globalization;

namespace ConnectorEmulator.Tool.CommandLine.Device;

/// <summary>Reads how fast a recording is to be played.</summary>
internal static class PlaySpeed
{
    private const double Lowest = 0.01;
    private const double Highest = 10_000;

    /// <summary>Reads a speed.</summary>
    /// <param name="result">What was given.</param>
    /// <returns>How many times as fast as it was recorded; infinity for no pauses; null when it is none.</returns>
    public static double? Read(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text == "max")
        {
            return double.PositiveInfinity;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed) && speed is >= Lowest and <= Highest)
        {
            return speed;
        }

        result.AddError($"--speed {text}: a speed is a number from {Lowest.ToString(CultureInfo.InvariantCulture)} to {Highest}, 10 for ten times as fast, or max.");
        return null;
    }
}
