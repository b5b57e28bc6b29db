using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Is07
{
    /// <summary>Interprets <c>payload.value</c> by the type of its event (AMWA IS-07, Event types).</summary>
    internal static class Is07Value
    {
        /// <summary>Interprets a value.</summary>
        /// <param name="eventType">The type of the event.</param>
        /// <param name="value">The value as read.</param>
        /// <param name="scale">The scale as read; null, or of the kind <see cref="JsonKind.None"/>, when there is none.</param>
        /// <param name="fault">What is wrong with it, in a few words that go on behind "message"; <see langword="null"/> when nothing is.</param>
        /// <returns>The value; <see langword="null"/> when it does not fit its type.</returns>
        public static SourceValue Interpret(Is07EventType eventType, JsonValue value, JsonValue scale, out string fault)
        {
            switch (eventType.BaseType)
            {
                case Is07BaseType.Boolean:
                    var isTrue = value.Kind == JsonKind.True;
                    fault = isTrue || value.Kind == JsonKind.False ? null : "with a value that is not a boolean";
                    return fault == null ? new SourceValue(isTrue ? "true" : "false", isTrue ? 1 : 0) : null;
                case Is07BaseType.String:
                    fault = value.Kind == JsonKind.Text ? null : "with a value that is not a string";
                    return fault == null ? new SourceValue(DisplayText.Clean(value.AsText()), null) : null;
                default:
                    return Number(eventType, value.AsNumber(), scale, out fault);
            }
        }

        private static SourceValue Number(Is07EventType eventType, ExactNumber? value, JsonValue scale, out string fault)
        {
            if (value == null)
            {
                fault = "with a value that is not a number";
                return null;
            }

            if (!TryScale(value.Value, scale, out var scaled))
            {
                fault = "with a scale that is not a number above 0";
                return null;
            }

            // Only finite numbers go on: -Infinity in a cell is the mark with which SLProtocol clears it.
            if (!scaled.TryGetDouble(out var number))
            {
                fault = "with a value beyond ±1.8E308";
                return null;
            }

            fault = null;
            var text = number.Equals(0) ? "0" : scaled.ToString();
            return new SourceValue(eventType.Unit == null ? text : DisplayText.Clean(text + " " + eventType.Unit), number);
        }

        /// <summary>A number is the value divided by the scale: 201 and 10 mean 20.1 (AMWA IS-07, Event types, "Number").</summary>
        private static bool TryScale(ExactNumber value, JsonValue scale, out ExactNumber scaled)
        {
            scaled = value;
            if (scale.Kind == JsonKind.None || scale.Kind == JsonKind.Null)
            {
                return true;
            }

            var divisor = scale.AsNumber();
            if (divisor == null || !divisor.Value.IsPositive)
            {
                return false;
            }

            scaled = value.DividedBy(divisor.Value);
            return true;
        }
    }
}
