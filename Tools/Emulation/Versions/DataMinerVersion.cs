using System.Globalization;
using System.Text.RegularExpressions;

namespace ConnectorEmulator.Versions;

/// <summary>
/// A version of DataMiner: a main release such as 10.4.0 with its cumulative updates, or a feature release such as 10.5.1, whose third number is not 0.
/// </summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number.</param>
/// <param name="Release">The third number: 0 for a main release, from 1 for a feature release.</param>
/// <param name="CumulativeUpdate">The cumulative update; 0 without one.</param>
public sealed partial record DataMinerVersion(int Major, int Minor, int Release, int CumulativeUpdate = 0)
{
    /// <summary>Gets a value indicating whether it is a main release.</summary>
    public bool IsMain => Release == 0;

    /// <summary>Reads a version.</summary>
    /// <param name="text">10.5.1, 10.4.0 CU10, 10.4.0-CU10, or the form of MinimumRequiredVersion, 10.4.0.0 - 14003; the fourth number and the build do not count.</param>
    /// <returns>The version.</returns>
    /// <exception cref="FormatException">It is none.</exception>
    public static DataMinerVersion Parse(string text)
    {
        var match = Pattern().Match(text ?? string.Empty);
        return match.Success
            ? new(Number(match, 1), Number(match, 2), Number(match, 3), match.Groups[4].Success ? Number(match, 4) : 0)
            : throw new FormatException($"'{text}' is not a version of DataMiner, which looks like 10.5.1 or 10.4.0-CU10.");
    }

    /// <summary>Tells whether this version came before another one, by its numbers.</summary>
    /// <param name="other">The other version.</param>
    /// <returns>True when it is older.</returns>
    public bool IsOlderThan(DataMinerVersion other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Major, Minor, Release, CumulativeUpdate).CompareTo((other.Major, other.Minor, other.Release, other.CumulativeUpdate)) < 0;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Release}{(CumulativeUpdate > 0 ? $"-CU{CumulativeUpdate}" : string.Empty)}");

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,4})\.([0-9]{1,4})\.([0-9]{1,4})(?:\.[0-9]{1,4})?(?: ?- ?[0-9]{4,6})?(?:[ -]\[?CU([0-9]{1,4})\]?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
