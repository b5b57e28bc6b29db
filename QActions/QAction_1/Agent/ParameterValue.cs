using System;
using System.Globalization;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Agent
{
    /// <summary>A value as DataMiner hands it to a QAction: a number, a text, or nothing. What an earlier version or a damaged file left is read all the same.</summary>
    internal static class ParameterValue
    {
        private const int ShownLength = 60;

        /// <summary>Reads a number.</summary>
        /// <param name="value">The value; may be <see langword="null"/>.</param>
        /// <returns>The number, finite or not; <see langword="null"/> when it is not one.</returns>
        public static double? Number(object value)
        {
            if (value is double number)
            {
                return number;
            }

            return double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : (double?)null;
        }

        /// <summary>Reads a text.</summary>
        /// <param name="value">The value; may be <see langword="null"/>.</param>
        /// <returns>The text; empty for nothing.</returns>
        public static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);

        /// <summary>Tells whether a parameter holds nothing.</summary>
        /// <param name="value">The value; may be <see langword="null"/>.</param>
        public static bool IsEmpty(object value) => Text(value).Length == 0;

        /// <summary>Writes a value so that it can be told.</summary>
        /// <param name="value">The value; may be <see langword="null"/>.</param>
        /// <returns>The number, or the beginning of the text in quotes.</returns>
        public static string Shown(object value) => value is double ? Text(value) : "'" + DisplayText.Clean(Text(value), ShownLength) + "'";
    }
}
