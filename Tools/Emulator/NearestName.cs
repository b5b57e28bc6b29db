namespace ConnectorEmulator.Tool;

/// <summary>Finds what somebody may have meant who mistyped a name. Upper and lower case are the same.</summary>
internal static class NearestName
{
    // One mistake in so many characters is taken for a slip of the hand.
    private const int CharactersPerMistake = 3;

    /// <summary>Asks for the nearest name.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What there is.</param>
    /// <returns>A question that begins with a space; empty when nothing is near.</returns>
    public static string Hint(string word, IEnumerable<string> known) => Find(word, known) is { } name ? $" Did you mean '{name}'?" : string.Empty;

    /// <summary>Finds the name that differs least.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What there is.</param>
    /// <returns>The name, the first of those that are equally near; null when none is near.</returns>
    public static string? Find(string word, IEnumerable<string> known)
    {
        var most = Math.Max(1, word.Length / CharactersPerMistake);
        return known
            .Where(name => name.Length > 0)
            .Select(name => (Name: name, Mistakes: Count(word.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(item => item.Mistakes <= most && item.Mistakes < item.Name.Length)
            .OrderBy(item => item.Mistakes)
            .Select(item => item.Name)
            .FirstOrDefault();
    }

    // Characters that are missing, too many, others, or changed with the next one (optimal string alignment).
    private static int Count(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
            {
                table[row, column] = row == 0 || column == 0 ? row + column : Least(row, column);
            }
        }

        return table[one.Length, other.Length];

        int Least(int row, int column)
        {
            var replaced = table[row - 1, column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
            var least = Math.Min(replaced, 1 + Math.Min(table[row - 1, column], table[row, column - 1]));
            var isSwapped = row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
            return isSwapped ? Math.Min(least, table[row - 2, column - 2] + 1) : least;
        }
    }
}
