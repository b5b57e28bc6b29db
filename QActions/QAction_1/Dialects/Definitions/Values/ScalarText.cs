using System.Text;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Values
{
    /// <summary>What a value of a message is as text.</summary>
    internal static class ScalarText
    {
        private const char Joint = '/';

        /// <summary>Gives the text of a value.</summary>
        /// <param name="value">The value.</param>
        /// <returns>
        /// A string as it is, a number with every digit, true or false; the values of an array or object of scalars joined by slashes, the JSON of any other;
        /// <see langword="null"/> for null and for no value.
        /// </returns>
        public static string Of(in JsonValue value)
        {
            switch (value.Kind)
            {
                case JsonKind.Text:
                    return value.AsText();
                case JsonKind.Number:
                    return value.AsNumberText();
                case JsonKind.True:
                    return "true";
                case JsonKind.False:
                    return "false";
                case JsonKind.Structure:
                    return Join(value) ?? CompactJson(value);
                default:
                    return null;
            }
        }

        /// <summary>Gives the JSON of a value, without blanks between its parts.</summary>
        /// <param name="value">The value, not none.</param>
        /// <returns>The JSON.</returns>
        public static string CompactJson(in JsonValue value)
        {
            var json = value.AsJson();
            var compact = new StringBuilder(json.Length);
            var isQuoted = false;
            for (var index = 0; index < json.Length; index++)
            {
                var character = json[index];
                if (isQuoted && character == '\\')
                {
                    compact.Append(character);
                    character = json[++index];
                }
                else if (character == '"')
                {
                    isQuoted = !isQuoted;
                }

                if (isQuoted || character > ' ')
                {
                    compact.Append(character);
                }
            }

            return compact.ToString();
        }

        private static string Join(in JsonValue value)
        {
            var walker = new JsonWalker(value.AsJson());
            var isObject = walker.TryEnterObject();
            if (!isObject)
            {
                walker.EnterArray();
            }

            var joined = new StringBuilder();
            for (var count = 0; isObject ? walker.NextMember() : walker.NextItem(); count++)
            {
                var scalar = walker.ReadValue();
                if (scalar.Kind == JsonKind.Structure)
                {
                    return null;
                }

                joined.Append(count == 0 ? string.Empty : Joint.ToString()).Append(Of(in scalar));
            }

            return joined.ToString();
        }
    }
}
