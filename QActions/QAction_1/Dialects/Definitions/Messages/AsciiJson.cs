using System.Globalization;
using System.Text;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Writes JSON in ASCII: which encoding an agent gives to a text frame is documented for ASCII only.</summary>
    internal static class AsciiJson
    {
        private const char LastPrintable = '~';

        /// <summary>Writes a string.</summary>
        /// <param name="text">The text.</param>
        /// <returns>The JSON, quotes included.</returns>
        public static string Quote(string text) => "\"" + Escape(text) + "\"";

        /// <summary>Escapes a text for inside the quotes of a string. Whatever it holds, also half a character, it stays inside.</summary>
        /// <param name="text">The text.</param>
        /// <returns>ASCII text.</returns>
        public static string Escape(string text)
        {
            var escaped = new StringBuilder(text.Length);
            foreach (var character in text)
            {
                if (character == '"' || character == '\\')
                {
                    escaped.Append('\\');
                }

                AppendAscii(escaped, character);
            }

            return escaped.ToString();
        }

        /// <summary>Writes JSON without blanks, and in ASCII.</summary>
        /// <param name="json">The JSON, valid.</param>
        /// <returns>ASCII text that means the same.</returns>
        public static string Compact(string json)
        {
            var compact = new StringBuilder(json.Length);
            var isInString = false;
            for (var index = 0; index < json.Length; index++)
            {
                var character = json[index];
                if (isInString || character > ' ')
                {
                    AppendAscii(compact, character);
                }

                if (character == '"')
                {
                    isInString = !isInString;
                }
                else if (character == '\\')
                {
                    compact.Append(json[++index]);
                }
            }

            return compact.ToString();
        }

        private static void AppendAscii(StringBuilder ascii, char character)
        {
            if (character >= ' ' && character <= LastPrintable)
            {
                ascii.Append(character);
                return;
            }

            switch (character)
            {
                case '\b':
                    ascii.Append("\\b");
                    break;
                case '\f':
                    ascii.Append("\\f");
                    break;
                case '\n':
                    ascii.Append("\\n");
                    break;
                case '\r':
                    ascii.Append("\\r");
                    break;
                case '\t':
                    ascii.Append("\\t");
                    break;
                default:
                    ascii.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    break;
            }
        }
    }
}
