namespace ConnectorEmulator.Packaging.Code;

/// <summary>
/// The order in which the vendor's packager merges files: by the culture, which for the names of files means punctuation before digits before letters, and capitals
/// only when all else is equal, small letters first (root collation of Unicode CLDR). Written out because .NET knows no culture where ICU is not installed.
/// </summary>
internal sealed class FileNameOrder : IComparer<string>
{
    private const string Punctuation = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

    /// <summary>Gets the one order.</summary>
    public static FileNameOrder Instance { get; } = new();

    /// <summary>Compares two relative paths.</summary>
    /// <param name="x">One path.</param>
    /// <param name="y">Another path.</param>
    /// <returns>Negative when <paramref name="x"/> comes first, positive when <paramref name="y"/> does, 0 when they are equal.</returns>
    public int Compare(string? x, string? y)
    {
        var (first, second) = (x ?? string.Empty, y ?? string.Empty);
        for (var i = 0; i < Math.Min(first.Length, second.Length); i++)
        {
            var difference = Weight(first[i]).CompareTo(Weight(second[i]));
            if (difference != 0)
            {
                return difference;
            }
        }

        // In ASCII capitals come first; here they come last.
        return first.Length != second.Length ? first.Length.CompareTo(second.Length) : -string.CompareOrdinal(first, second);
    }

    private static int Weight(char character)
    {
        var rank = Punctuation.IndexOf(character, StringComparison.Ordinal);
        return rank >= 0 ? rank : Punctuation.Length + char.ToUpperInvariant(character);
    }
}
