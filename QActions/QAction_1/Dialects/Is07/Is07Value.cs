using System;
using System.Globalization;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Payloads;

namespace Skyline.Protocol.Dialects.Is07
{
    /// <summary>Interprets <c>payload.value</c> by the type of its event (AMWA IS-07, Event types).</summary>
    internal static class Is07Value
    {
        /// <summary>Interprets a value.</summary>
        /// <param name="eventType">The type of the event.</param>
        /// <param name="value">The value as read.</param>
        /// <param name="scale">The scale as read; <see langword="null"/> when there is none.</param>
        /// <returns>The value; <see langword="null"/> when it does not fit its type.</returns>
        public static SourceValue Interpret(Is07EventType eventType, object value, object scale)
        {
            switch (eventType.BaseType)
            {
                case Is07BaseType.Boolean:
                    return value is bool flag ? new SourceValue(flag ? "true" : "false", flag ? 1 : 0) : null;
                case Is07BaseType.String:
                    return value is string text ? new SourceValue(DisplayText.Clean(text), null) : null;
                default:
                    return Number(eventType, value, scale);
            }
        }

        /// <summary>A number is the value divided by the scale: 201 and 10 mean 20.1 (AMWA IS-07, Event types, "Number").</summary>
        private static SourceValue Number(Is07EventType eventType, object value, object scale)
        {
            if (!TryGetNumber(value, out var number) || !TryGetNumber(scale ?? 1L, out var divisor) || divisor <= 0)
            {
                return null;
            }

            var scaled = number / divisor;
            // Fifteen digits are what every double holds, and what .NET Framework and .NET write alike.
            var text = scaled.ToString("G15", CultureInfo.InvariantCulture);
            return new SourceValue(eventType.Unit == null ? text : text + " " + DisplayText.Clean(eventType.Unit), scaled);
        }

        private static bool TryGetNumber(object value, out double number)
        {
            switch (value)
            {
                case double real:
                    number = real;
                    break;
                case IFormattable whole when double.TryParse(whole.ToString(null, CultureInfo.InvariantCulture), NumberStyles.Integer, CultureInfo.InvariantCulture, out number):
                    // Text is what 64-bit integers and those too long for 64 bits have in common.
                    break;
                default:
                    number = double.NaN;
                    break;
            }

            return !double.IsNaN(number) && !double.IsInfinity(number);
        }
    }
}
