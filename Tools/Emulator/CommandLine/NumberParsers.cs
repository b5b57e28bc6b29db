using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Reads numbers and times of options. What is wrong with one becomes an error of the command line.</summary>
internal static class NumberParsers
{
    /// <summary>The most elements of one run, enough to find out how a connector scales.</summary>
    public const int MostElements = 1000;

    // A wait cannot be longer: its milliseconds are counted in 32 bits.
    private const int LongestDuration = 4_294_967;
    private const int HighestCost = 60;

    // 24 hours, from DataMiner 10.3.0 and 10.2.9 on (release note of "Adding elements").
    private const int LongestElementTimeout = 86_400;

    /// <summary>Reads a port.</summary>
    /// <param name="result">What was given.</param>
    /// <returns>The port; null when none is given, or when it is none.</returns>
    public static int? Port(ArgumentResult result)
    {
        if (result.Tokens.Count == 0)
        {
            return null;
        }

        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort)
        {
            return port;
        }

        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} {text}: a port is a number from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}.");
        return null;
    }

    /// <summary>Reads how many elements there are to be.</summary>
    /// <param name="result">What was given.</param>
    /// <returns>The number.</returns>
    public static int Elements(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostElements)
        {
            return count;
        }

        result.AddError($"--elements {text}: the number of elements is from 1 to {MostElements}.");
        return 1;
    }

    /// <summary>Reads how long to run.</summary>
    /// <param name="result">What was given.</param>
    /// <returns>The time; null when it is none.</returns>
    public static TimeSpan? Duration(ArgumentResult result) => Seconds(result, LongestDuration, "a duration");

    /// <summary>Reads the timeout of an element.</summary>
    /// <param name="result">What was given.</param>
    /// <returns>The time; null when it is none.</returns>
    public static TimeSpan? ElementTimeout(ArgumentResult result) => Seconds(result, LongestElementTimeout, "the timeout of an element");

    /// <summary>Reads the cost of a call: seconds, or milliseconds that end in ms.</summary>
    /// <param name="result">What was given.</param>
    /// <returns>The cost; zero when it is none.</returns>
    public static TimeSpan CallCost(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (TimeText.TryRead(text, out var seconds) && seconds <= HighestCost)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        result.AddError($"--call-cost {text}: a cost is a time from 0 to {HighestCost} s, for example 2.5ms or 1s.");
        return TimeSpan.Zero;
    }

    private static TimeSpan? Seconds(ArgumentResult result, int longest, string what)
    {
        var text = result.Tokens[0].Value;
        if (TimeText.TryRead(text, out var seconds) && seconds <= longest)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} {text}: {what} is a number of seconds from 0 to {longest}.");
        return null;
    }
}
