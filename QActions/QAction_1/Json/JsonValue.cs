using System.Globalization;
using System.Text;

namespace Skyline.Protocol.Json
{
    /// <summary>A value, or the name of a member, at its place in the text. Nothing is copied or converted before it is asked for.</summary>
    public readonly struct JsonValue
    {
        private const int HexDigits = 4;

        private readonly string json;
        private readonly int start;
        private readonly int length;
        private readonly bool hasEscapes;

        /// <summary>Initializes a new instance of the <see cref="JsonValue"/> struct: anything but a string.</summary>
        /// <param name="kind">What it is.</param>
        /// <param name="json">The text that holds it.</param>
        /// <param name="start">Where it begins.</param>
        /// <param name="length">How long it is.</param>
        internal JsonValue(JsonKind kind, string json, int start, int length)
        {
            Kind = kind;
            this.json = json;
            this.start = start;
            this.length = length;
            hasEscapes = false;
        }

        /// <summary>Initializes a new instance of the <see cref="JsonValue"/> struct: a string.</summary>
        /// <param name="json">The text that holds it.</param>
        /// <param name="start">Where it begins, behind its quote.</param>
        /// <param name="length">How long it is, without its quotes.</param>
        /// <param name="hasEscapes">Whether there are escapes in it.</param>
        internal JsonValue(string json, int start, int length, bool hasEscapes)
            : this(JsonKind.Text, json, start, length)
        {
            this.hasEscapes = hasEscapes;
        }

        /// <summary>Gets what it is; <see cref="JsonKind.None"/> for a value that was never read.</summary>
        public JsonKind Kind { get; }

        /// <summary>Gets the text of a string.</summary>
        /// <returns>The text, escapes resolved; <see langword="null"/> for anything but a string.</returns>
        public string AsText() => Kind != JsonKind.Text ? null : hasEscapes ? Resolve() : json.Substring(start, length);

        /// <summary>Gets a number, with every digit that was sent.</summary>
        /// <returns>The number; <see langword="null"/> for anything but a number.</returns>
        public ExactNumber? AsNumber() => Kind == JsonKind.Number ? ExactNumber.Read(json, start, length) : (ExactNumber?)null;

        /// <summary>Compares a string with a text, as written or escaped, without building it.</summary>
        /// <param name="text">The text.</param>
        /// <returns><see langword="true"/> for a string that says just that.</returns>
        public bool Is(string text) => Kind == JsonKind.Text && (hasEscapes
            ? Resolve() == text
            : length == text.Length && string.CompareOrdinal(json, start, text, 0, length) == 0);

        /// <summary>Compares two strings.</summary>
        /// <param name="other">The other one.</param>
        /// <returns><see langword="true"/> when both say the same, as written or escaped.</returns>
        internal bool SaysTheSame(JsonValue other)
        {
            if (hasEscapes || other.hasEscapes)
            {
                return AsText() == other.AsText();
            }

            return length == other.length && string.CompareOrdinal(json, start, other.json, other.start, length) == 0;
        }

        private string Resolve()
        {
            var text = new StringBuilder(length);
            for (var index = start; index < start + length; index++)
            {
                if (json[index] != '\\')
                {
                    text.Append(json[index]);
                    continue;
                }

                index++;
                if (json[index] == 'u')
                {
                    text.Append((char)ushort.Parse(json.Substring(index + 1, HexDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    index += HexDigits;
                }
                else
                {
                    text.Append(Escaped(json[index]));
                }
            }

            return text.ToString();
        }

        private static char Escaped(char letter)
        {
            switch (letter)
            {
                case 'b':
                    return '\b';
                case 'f':
                    return '\f';
                case 'n':
                    return '\n';
                case 'r':
                    return '\r';
                case 't':
                    return '\t';
                default:
                    return letter;
            }
        }
    }
}
