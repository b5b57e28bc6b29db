using System.Globalization;
using System.Text;

namespace Skyline.Protocol.Dialects.Definitions.Values
{
    /// <summary>
    /// Keys as DataMiner stores them. A primary key cannot have backslashes, is not to have semicolons, question marks or stars, and is told from others by its
    /// first 100 bytes (dataminer-docs, "Primary keys"). What it cannot have is written as %XX, byte by byte of its UTF-8, and so is the percent sign.
    /// </summary>
    internal static class RowKey
    {
        /// <summary>The most bytes of a key. A question mark and its like count as one, as they do where the device writes them.</summary>
        public const int MostBytes = 100;

        private const string Joint = ".";

        /// <summary>Makes the key of a row.</summary>
        /// <param name="key">The key, as the device knows it.</param>
        /// <param name="part">Which part of it; <see langword="null"/> or empty for the key itself.</param>
        /// <param name="row">The key of the row.</param>
        /// <param name="parent">The key of the row that it belongs to; <see langword="null"/> for one of its own.</param>
        /// <returns><see langword="false"/> when it would be too long, or there is no key.</returns>
        public static bool TryMake(string key, string part, out string row, out string parent)
        {
            parent = null;
            if (string.IsNullOrEmpty(part))
            {
                return TryEscape(key, out row);
            }

            row = null;
            return TryEscape(key, out parent) && TryEscape(key + Joint + part, out row);
        }

        /// <summary>Writes a text so that DataMiner can store it as a key.</summary>
        /// <param name="text">The text.</param>
        /// <param name="row">The key.</param>
        /// <returns><see langword="false"/> when it would be too long, or the text is empty.</returns>
        public static bool TryEscape(string text, out string row)
        {
            row = null;
            if (string.IsNullOrEmpty(text) || text.Length > MostBytes)
            {
                return false;
            }

            row = text;
            for (var index = 0; index < text.Length; index++)
            {
                if (!IsFit(text, index))
                {
                    return TryEscapeEach(text, out row);
                }
            }

            return true;
        }

        /// <summary>Gives the text that was written as a key.</summary>
        /// <param name="row">The key.</param>
        /// <returns>The text.</returns>
        public static string Unescape(string row)
        {
            if (row.IndexOf('%') < 0)
            {
                return row;
            }

            var bytes = new byte[row.Length];
            var count = 0;
            for (var index = 0; index < row.Length; index++)
            {
                var isEscape = row[index] == '%' && index + 2 < row.Length;
                bytes[count++] = isEscape
                    && byte.TryParse(row.Substring(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : (byte)row[index];
                index += isEscape ? 2 : 0;
            }

            return Encoding.UTF8.GetString(bytes, 0, count);
        }

        private static bool TryEscapeEach(string text, out string row)
        {
            var escaped = new StringBuilder(MostBytes);
            var length = 0;
            for (var index = 0; index < text.Length; index++)
            {
                if (IsFit(text, index))
                {
                    escaped.Append(text[index]);
                    length++;
                    continue;
                }

                var size = char.IsSurrogatePair(text, index) ? 2 : 1;
                foreach (var code in Encoding.UTF8.GetBytes(text.Substring(index, size)))
                {
                    escaped.Append('%').Append(code.ToString("X2", CultureInfo.InvariantCulture));
                }

                length = IsUnfit(text[index]) ? length + 1 : escaped.Length;
                index += size - 1;
            }

            row = length <= MostBytes ? escaped.ToString() : null;
            return row != null;
        }

        private static bool IsUnfit(char character)
        {
            switch (character)
            {
                case ';':
                case '?':
                case '*':
                case '\\':
                case '%':
                    return true;
                default:
                    return false;
            }
        }

        /// <summary>A key has no blank at either end.</summary>
        private static bool IsFit(string text, int index)
        {
            var character = text[index];
            return character > ' ' && character <= '~' ? !IsUnfit(character) : character == ' ' && index > 0 && index < text.Length - 1;
        }
    }
}
