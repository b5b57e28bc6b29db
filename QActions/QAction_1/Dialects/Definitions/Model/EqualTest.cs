using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>The value must be just this one, of the same JSON type. Numbers are compared as numbers: 1.0 is 1.</summary>
    internal sealed class EqualTest : ValueTest
    {
        private readonly JsonKind kind;
        private readonly string text;

        /// <summary>Initializes a new instance of the <see cref="EqualTest"/> class.</summary>
        /// <param name="expected">A string, a number, true, false or null.</param>
        public EqualTest(in JsonValue expected)
        {
            kind = expected.Kind;
            text = kind == JsonKind.Text ? expected.AsText() : expected.AsNumber()?.ToString();
        }

        /// <inheritdoc />
        public override bool Holds(in JsonValue value)
        {
            if (value.Kind != kind)
            {
                return false;
            }

            switch (kind)
            {
                case JsonKind.Text:
                    return value.Is(text);
                case JsonKind.Number:
                    return value.IsWritten(text) || (!value.IsShortWhole && value.AsNumber().ToString() == text);
                default:
                    return true;
            }
        }
    }
}
