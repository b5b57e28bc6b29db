using System;
using System.Globalization;
using System.Linq;

namespace Skyline.Protocol.Connections
{
    /// <summary>Checks path and query of an address: what is neither resolved nor escaped by anybody on the way reaches the device as it was entered.</summary>
    internal static class TargetText
    {
        private const string Escaped = "\"<>[]^`{|}";

        /// <summary>Tells what is wrong with a path and a query.</summary>
        /// <param name="target">Path and query, from the first slash on; printable ASCII.</param>
        /// <param name="place">Where the target begins in what was entered, from 1.</param>
        /// <returns>The reason, a sentence; <see langword="null"/> when nothing is.</returns>
        public static string Refuse(string target, int place)
        {
            for (var i = 0; i < target.Length; i++)
            {
                if (Escaped.IndexOf(target[i]) >= 0)
                {
                    return "'" + target[i] + "' (position " + (place + i) + ") must be written as %" + ((int)target[i]).ToString("X2", CultureInfo.InvariantCulture) + ".";
                }

                if (target[i] == '%' && !IsEscape(target, i))
                {
                    return "'%' (position " + (place + i) + ") is not followed by two hexadecimal digits.";
                }
            }

            // Code pages turn what they lack into '?': nothing must be lost unnoticed.
            if (target[target.Length - 1] == '?')
            {
                return "the address ends with '?', which may stand for a character that DataMiner cannot hold. Remove it.";
            }

            return target.Split('?')[0].Split('/').Any(IsDots)
                ? "the path holds '.' or '..', which other systems resolve. Enter the path that is meant."
                : null;
        }

        private static bool IsEscape(string text, int index) =>
            index + 2 < text.Length && Uri.IsHexDigit(text[index + 1]) && Uri.IsHexDigit(text[index + 2]);

        private static bool IsDots(string segment)
        {
            var plain = segment.Replace("%2e", ".").Replace("%2E", ".");
            return plain == "." || plain == "..";
        }
    }
}
