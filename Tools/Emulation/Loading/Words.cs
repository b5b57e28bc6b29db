using System.Globalization;

namespace ConnectorEmulator.Loading;

/// <summary>Reads words and lists that stand for members of the model, and refuses the ones that are not modelled.</summary>
internal static class Words
{
    /// <summary>Looks a word up.</summary>
    /// <typeparam name="T">What the word stands for.</typeparam>
    /// <param name="node">The tag it stands in.</param>
    /// <param name="word">The word; case does not matter.</param>
    /// <param name="what">What kind of word it is, for the message.</param>
    /// <param name="words">The modelled words.</param>
    /// <param name="fallback">The value when the word is not modelled.</param>
    /// <returns>What it stands for.</returns>
    public static T Read<T>(Node node, string word, string what, IReadOnlyDictionary<string, T> words, T fallback)
    {
        if (words.TryGetValue(word.Trim().ToLowerInvariant(), out var value))
        {
            return value;
        }

        node.Unsupported($"The {what} '{word}' is not modelled by the emulator; it knows: {string.Join(", ", words.Keys)}.");
        return fallback;
    }

    /// <summary>Reads ids separated by a semicolon.</summary>
    /// <param name="node">The tag they stand in.</param>
    /// <param name="text">The ids; null or empty for none.</param>
    /// <param name="what">What they are, for the message.</param>
    /// <returns>The ids in order.</returns>
    public static IReadOnlyList<int> Ids(Node node, string? text, string what)
    {
        var ids = new List<int>();
        foreach (var part in Split(text))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                ids.Add(id);
            }
            else
            {
                node.Problem($"{what} must be ids separated by a semicolon; '{part}' is none.");
            }
        }

        return ids;
    }

    /// <summary>Splits a list at its semicolons.</summary>
    /// <param name="text">The list; null for none.</param>
    /// <returns>The parts that are not blank, trimmed.</returns>
    public static string[] Split(string? text) =>
        text is null ? [] : text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Reads milliseconds.</summary>
    /// <param name="milliseconds">The number; null for none.</param>
    /// <returns>The duration; null for none.</returns>
    public static TimeSpan? Milliseconds(int? milliseconds) => milliseconds is { } value ? TimeSpan.FromMilliseconds(value) : null;
}
