using System.Globalization;
using System.Text.RegularExpressions;

namespace ConnectorEmulator.Conditions;

/// <summary>Cuts a condition into words.</summary>
internal static partial class Tokenizer
{
    private const int LongestShown = 80;

    /// <summary>Cuts a condition into words.</summary>
    /// <param name="text">The condition.</param>
    /// <returns>The words, closed by <see cref="TokenKind.End"/>.</returns>
    /// <exception cref="FormatException">Part of it is not a word of a condition.</exception>
    public static IReadOnlyList<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        var position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            var match = Word().Match(text, position);
            if (!match.Success)
            {
                throw new FormatException($"'{Beginning(text[position..])}' is none of id:N, a number, a quoted text, empty, emptystring or an operator.");
            }

            tokens.Add(Classify(match));
            position += match.Length;
        }

        tokens.Add(new Token(TokenKind.End, string.Empty));
        return tokens;
    }

    /// <summary>Cuts a text for a message.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its beginning.</returns>
    public static string Beginning(string text) => text.Length > LongestShown ? text[..LongestShown] + "..." : text;

    private static Token Classify(Match match)
    {
        if (match.Groups["id"].Success)
        {
            return new Token(TokenKind.Parameter, match.Groups["id"].Value);
        }

        if (match.Groups["text"].Success)
        {
            return new Token(TokenKind.Text, match.Groups["text"].Value);
        }

        var word = match.Value;
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return new Token(TokenKind.Number, word);
        }

        return word.ToLowerInvariant() switch
        {
            "empty" => new Token(TokenKind.Empty, word),
            "emptystring" => new Token(TokenKind.EmptyString, word),
            var symbol => new Token(TokenKind.Symbol, symbol),
        };
    }

    [GeneratedRegex(@"\Gid:(?<id>\d+)|\G""(?<text>[^""]*)""|\G\d+(\.\d+)?|\G(==|!=|>=|<=|[-+*/<>&|^()])|\G(emptystring|empty|and|or)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
