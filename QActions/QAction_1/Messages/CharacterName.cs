using System.Collections.Generic;
using System.Globalization;

namespace Skyline.Protocol.Messages
{
    /// <summary>Names a character that cannot be used, also one that nobody can see, so that whoever pasted it finds it.</summary>
    internal static class CharacterName
    {
        private static readonly Dictionary<int, string> Known = new Dictionary<int, string>
        {
            [' '] = "a blank",
            ['\t'] = "a tab",
            ['\n'] = "a line end",
            ['\r'] = "a line end",
            ['\u00A0'] = "a no-break space",
            ['\u00AD'] = "a soft hyphen",
            ['\u200B'] = "a zero-width space",
            ['\u2013'] = "a dash",
            ['\u2014'] = "a dash",
            ['\u2018'] = "a curly quote",
            ['\u2019'] = "a curly quote",
            ['\u201C'] = "a curly quote",
            ['\u201D'] = "a curly quote",
            ['\uFEFF'] = "a byte order mark",
            ['\uFFFD'] = "a character that was lost before",
        };

        private static readonly Dictionary<UnicodeCategory, string> OfCategory = new Dictionary<UnicodeCategory, string>
        {
            [UnicodeCategory.Control] = "a control character",
            [UnicodeCategory.Format] = "an invisible character",
            [UnicodeCategory.SpaceSeparator] = "a blank of another kind",
            [UnicodeCategory.LineSeparator] = "a line end",
            [UnicodeCategory.ParagraphSeparator] = "a line end",
            [UnicodeCategory.UppercaseLetter] = "a letter",
            [UnicodeCategory.LowercaseLetter] = "a letter",
            [UnicodeCategory.OtherLetter] = "a letter",
        };

        /// <summary>Names the character at a place.</summary>
        /// <param name="index">The place, from 0.</param>
        /// <returns>The character as it is when it is printable ASCII; a name with its number otherwise, such as <c>a no-break space (U+00A0)</c>.</returns>
        public static string At(string text, int index)
        {
            var character = text[index];
            return character > ' ' && character <= '~'
                ? "'" + character + "'"
                : Name(text, index) + " (U+" + Number(text, index).ToString("X4", CultureInfo.InvariantCulture) + ")";
        }

        private static string Name(string text, int index) =>
            Known.TryGetValue(text[index], out var name) || OfCategory.TryGetValue(CharUnicodeInfo.GetUnicodeCategory(text, index), out name) ? name : "a character";

        private static int Number(string text, int index) => char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index];
    }
}
