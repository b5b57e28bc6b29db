using System.Globalization;
using System.Text;

namespace Skyline.Protocol.Json
{
    /// <summary>A value, or the name of a member, at its place in the text. Nothing is copied or converted before it is asked for.</summary>
    internal readonly struct JsonValue
    {
        private const int HexDigits = 4;

        /// <summary>What is written behind a backslash for a control character, and which one it stands for.</summary>
        private const string Letters = "bfnrt";
        private const string Controls = "\b\f\n\r\t";

        /// <summary>As many characters are never written with an exponent.</summary>
        private const int ShortNumber = 18;

        private readonly string json;

        /// <summary>Initializes a new instance of the <see cref="JsonValue"/> struct: anything but a string.</summary>
        /// <param name="kind">What it is.</param>
        /// <param name="json">The text that holds it.</param>
        /// <param name="start">Where it begins.</param>
        /// <param name="length">How long it is.</param>
        internal JsonValue(JsonKind kind, string json, int start, int length)
        {
            Kind = kind;
            this.json = json;
            Start = start;
            Length = length;
            HasEscapes = false;
        }

        /// <summary>Initializes a new instance of the <see cref="JsonValue"/> struct: a string.</summary>
        /// <param name="json">The text that holds it.</param>
        /// <param name="start">Where it begins, behind its quote.</param>
        /// <param name="length">How long it is, without its quotes.</param>
        /// <param name="hasEscapes">Whether there are escapes in it.</param>
        internal JsonValue(string json, int start, int length, bool hasEscapes)
            : this(JsonKind.Text, json, start, length)
        {
            HasEscapes = hasEscapes;
        }

        /// <summary>Gets what it is; <see cref="JsonKind.None"/> for a value that was never read.</summary>
        public JsonKind Kind { get; }

        /// <summary>Gets where it begins; of a string, behind its quote.</summary>
        internal int Start { get; }

        /// <summary>Gets how long it is; of a string, without its quotes.</summary>
        internal int Length { get; }

        /// <summary>Gets a value indicating whether it is a string with escapes.</summary>
        internal bool HasEscapes { get; }

        /// <summary>Gets a value indicating whether it is a whole number of few digits, written in the one way in which <see cref="ExactNumber"/> writes it.</summary>
        internal bool IsShortWhole => Kind == JsonKind.Number && Length <= ShortNumber
            && HasOnlyDigits(json[Start] == '-' ? Start + 1 : Start) && (json[Start] != '-' || json[Start + 1] != '0');

        /// <summary>A text that did not come as JSON.</summary>
        internal static JsonValue OfText(string text) => new JsonValue(text, 0, text.Length, false);

        /// <summary>Gets the text of a string.</summary>
        /// <returns>The text, escapes resolved; <see langword="null"/> for anything but a string.</returns>
        public string AsText() => Kind != JsonKind.Text ? null : HasEscapes ? Resolve() : json.Substring(Start, Length);

        /// <summary>Gets a number, with every digit that was sent.</summary>
        /// <returns>The number; <see langword="null"/> for anything but a number.</returns>
        public ExactNumber? AsNumber() => Kind == JsonKind.Number ? ExactNumber.Read(json, Start, Length) : (ExactNumber?)null;

        /// <summary>Compares a string with a text, as written or escaped, without building it.</summary>
        /// <returns><see langword="true"/> for a string that says just that.</returns>
        public bool Is(string text) => Kind == JsonKind.Text && (HasEscapes
            ? Resolve() == text
            : Length == text.Length && string.CompareOrdinal(json, Start, text, 0, Length) == 0);

        /// <summary>Gets the value as it was written.</summary>
        /// <returns>The JSON; of a string, what is between its quotes; <see langword="null"/> for a value that was never read.</returns>
        internal string AsJson() => json?.Substring(Start, Length);

        /// <summary>Compares anything but a string with a text, as it was sent.</summary>
        /// <returns><see langword="true"/> when it was sent just like that.</returns>
        internal bool IsWritten(string text) => Length == text.Length && string.CompareOrdinal(json, Start, text, 0, Length) == 0;

        /// <summary>Tells whether a string begins with a text, without building it where it has no escapes.</summary>
        /// <returns><see langword="true"/> for a string that does.</returns>
        internal bool Starts(string start) => Kind == JsonKind.Text && (HasEscapes
            ? Resolve().StartsWith(start, System.StringComparison.Ordinal)
            : Length >= start.Length && string.CompareOrdinal(json, Start, start, 0, start.Length) == 0);

        /// <summary>Gets a number as text, written alike however it was sent (see <see cref="ExactNumber"/>).</summary>
        internal string AsNumberText() => IsShortWhole ? json.Substring(Start, Length) : ExactNumber.Read(json, Start, Length).ToString();

        private bool HasOnlyDigits(int from)
        {
            for (var index = from; index < Start + Length; index++)
            {
                if (json[index] < '0' || json[index] > '9')
                {
                    return false;
                }
            }

            return true;
        }

        private string Resolve()
        {
            var text = new StringBuilder(Length);
            for (var index = Start; index < Start + Length; index++)
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
            var index = Letters.IndexOf(letter);
            return index < 0 ? letter : Controls[index];
        }
    }

    /// <summary>What a JSON value is (RFC 8259, section 3).</summary>
    internal enum JsonKind
    {
        /// <summary>There is no value.</summary>
        None,

        /// <summary>An object or an array.</summary>
        Structure,

        /// <summary>A string.</summary>
        Text,

        /// <summary>A number.</summary>
        Number,

        /// <summary>The literal true.</summary>
        True,

        /// <summary>The literal false.</summary>
        False,

        /// <summary>The literal null.</summary>
        Null,
    }
}
