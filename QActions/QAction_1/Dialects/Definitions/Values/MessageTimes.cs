using System;
using System.Globalization;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Json;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Dialects.Definitions.Values
{
    /// <summary>Reads when something happened. Whatever is not a time is none, and no fault: the value counts without it too.</summary>
    internal static class MessageTimes
    {
        /// <summary>More digits before the point than any time has.</summary>
        private const int MostDigits = 40;

        private const long SecondsEnd = 100L * 1000 * 1000 * 1000;
        private const long MillisecondsEnd = 1000 * SecondsEnd;
        private const long MicrosecondsEnd = 1000 * MillisecondsEnd;

        private static readonly DateTime Epoch = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        /// <summary>Reads a time.</summary>
        /// <param name="value">The value.</param>
        /// <param name="form">What it is.</param>
        /// <returns>The time in UTC; <see langword="null"/> when it is none.</returns>
        public static DateTime? Read(in JsonValue value, TimeForm form)
        {
            switch (form)
            {
                case TimeForm.Auto:
                    return value.Kind == JsonKind.Text ? IsoTime.Read(value.AsText()) : value.Kind == JsonKind.Number ? BySize(value.AsNumber().Value) : null;
                case TimeForm.Iso:
                    return value.Kind == JsonKind.Text ? IsoTime.Read(value.AsText()) : null;
                case TimeForm.Tai:
                    return value.Kind == JsonKind.Text && TaiTimestamp.TryParse(value.AsText(), out var utc) ? utc : (DateTime?)null;
                default:
                    return value.Kind == JsonKind.Number ? Since1970(value.AsNumber().Value, Shift(form))
                        : value.Kind == JsonKind.Text && NumberText.TryRead(value.AsText(), out var number) ? Since1970(number, Shift(form)) : null;
            }
        }

        /// <summary>Which power of ten makes 100 ns of it.</summary>
        private static int Shift(TimeForm form)
        {
            switch (form)
            {
                case TimeForm.Unix:
                    return 7;
                case TimeForm.UnixMs:
                    return 4;
                case TimeForm.UnixUs:
                    return 1;
                default:
                    return -2;
            }
        }

        private static DateTime? BySize(ExactNumber number)
        {
            if (!number.TryGetDouble(out var size))
            {
                return null;
            }

            return Since1970(number, Shift(size < SecondsEnd ? TimeForm.Unix : size < MillisecondsEnd ? TimeForm.UnixMs : size < MicrosecondsEnd ? TimeForm.UnixUs : TimeForm.UnixNs));
        }

        private static DateTime? Since1970(ExactNumber number, int shift)
        {
            var text = number.WholeOf(shift, MostDigits);
            return text != null
                && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
                && ticks <= (DateTime.MaxValue - Epoch).Ticks
                ? Epoch.AddTicks(ticks)
                : (DateTime?)null;
        }
    }
}
