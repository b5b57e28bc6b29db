using System.Text;

namespace Skyline.Protocol.Messages
{
    /// <summary>Makes text from the network fit to be shown and logged.</summary>
    internal static class DisplayText
    {
        /// <summary>The longest text that goes into a cell, in characters.</summary>
        public const int MaximumLength = 1000;

        private const char Stand = '\uFFFD';
        private const char Ellipsis = '\u2026';

        /// <summary>Replaces what is not visible text, and cuts what is too long.</summary>
        /// <param name="text">The text; may be <see langword="null"/>.</param>
        /// <returns>At most <see cref="MaximumLength"/> characters, the last one an ellipsis when something was cut; <see langword="null"/> for <see langword="null"/>.</returns>
        public static string Clean(string text) => Clean(text, MaximumLength);

        /// <summary>Replaces what is not visible text, and cuts what is too long.</summary>
        /// <param name="text">The text; may be <see langword="null"/>.</param>
        /// <param name="maximumLength">The longest text wanted, in characters; at least 1.</param>
        /// <returns>At most that many characters, the last one an ellipsis when something was cut; <see langword="null"/> for <see langword="null"/>.</returns>
        public static string Clean(string text, int maximumLength)
        {
            if (text == null || (text.Length <= maximumLength && IsFit(text)))
            {
                return text;
            }

            var isCut = text.Length > maximumLength;
            var length = isCut ? maximumLength - 1 : text.Length;
            var clean = new StringBuilder(length + 1);
            for (var i = 0; i < length; i++)
            {
                clean.Append(IsUnfit(text, i) ? Stand : text[i]);
            }

            if (isCut && length > 0 && char.IsHighSurrogate(clean[length - 1]))
            {
                clean.Length--;
            }

            return isCut ? clean.Append(Ellipsis).ToString() : clean.ToString();
        }

        private static bool IsFit(string text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (IsUnfit(text, i))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsUnfit(string text, int index)
        {
            var character = text[index];
            return (character < ' ' || character > '~') && (IsMark(character) || (char.IsSurrogate(character) && IsHalf(text, index)));
        }

        /// <summary>Control characters and line breaks end a line of a log; marks of direction make text look like another (Unicode Standard Annex #9).</summary>
        private static bool IsMark(char character) => char.IsControl(character)
            || character == '\u2028' || character == '\u2029'
            || (character >= '\u202A' && character <= '\u202E')
            || (character >= '\u2066' && character <= '\u2069');

        /// <summary>JSON can spell half a character, which no encoding can write.</summary>
        private static bool IsHalf(string text, int index) => char.IsHighSurrogate(text[index])
            ? index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])
            : index == 0 || !char.IsHighSurrogate(text[index - 1]);
    }
}
