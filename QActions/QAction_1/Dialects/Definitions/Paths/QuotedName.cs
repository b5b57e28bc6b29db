using System;
using System.Globalization;
using System.Text;

namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>Names in quotes, with the escapes of RFC 9535, section 2.3.1.1.</summary>
    internal static class QuotedName
    {
        private const string Escaped = "bfnrt/\\'\"";
        private const string Meant = "\b\f\n\r\t/\\'\"";
        private const int HexDigits = 4;

        /// <summary>Reads a name.</summary>
        /// <param name="text">The path that holds it.</param>
        /// <param name="position">Where its first quote stands; afterwards, behind its last one.</param>
        /// <param name="mistake">Makes the exception for a mistake at that position.</param>
        /// <returns>The name.</returns>
        public static string Read(string text, ref int position, Func<string, Exception> mistake)
        {
            var quote = text[position++];
            var name = new StringBuilder();
            while (position < text.Length && text[position] != quote)
            {
                if (text[position] != '\\')
                {
                    name.Append(text[position++]);
                    continue;
                }

                position++;
                name.Append(ReadEscape(text, ref position, mistake));
            }

            if (position == text.Length)
            {
                throw mistake("the quote that ends the name is missing");
            }

            position++;
            return name.ToString();
        }

        private static char ReadEscape(string text, ref int position, Func<string, Exception> mistake)
        {
            var letter = position < text.Length ? text[position] : '\0';
            var known = Escaped.IndexOf(letter);
            if (known >= 0)
            {
                position++;
                return Meant[known];
            }

            if (letter == 'u' && position + HexDigits < text.Length
                && ushort.TryParse(text.Substring(position + 1, HexDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                position += 1 + HexDigits;
                return (char)code;
            }

            throw mistake("a backslash in a name is written \\\\, a quote \\'");
        }
    }
}
