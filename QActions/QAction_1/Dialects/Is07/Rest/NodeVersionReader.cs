using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Is07.Rest
{
    /// <summary>Reads which versions of the Node API a device has (AMWA IS-04, Node API, "base"): a list such as <c>["v1.2/","v1.3/"]</c>.</summary>
    internal static class NodeVersionReader
    {
        /// <summary>The newest version whose lists are known. The lists of older ones hold the same members.</summary>
        private const int KnownMinor = 3;

        private const string Prefix = "v1.";

        /// <summary>Reads the list.</summary>
        /// <returns>The version to ask for: the newest one that is known, otherwise the oldest of the newer ones; <see langword="null"/> when the list has none of them.</returns>
        /// <exception cref="JsonFaultException">The text is not a list.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public static string Read(string text)
        {
            var minors = new List<int>();
            var walker = new JsonWalker(text);
            walker.EnterArray();
            while (walker.NextItem())
            {
                minors.AddRange(Minor(walker.ReadValue().AsText()));
            }

            var known = minors.Where(minor => minor <= KnownMinor).ToList();
            return minors.Count == 0 ? null : Prefix + (known.Count > 0 ? known.Max() : minors.Min()).ToString(CultureInfo.InvariantCulture);
        }

        private static IEnumerable<int> Minor(string entry)
        {
            var version = (entry ?? string.Empty).TrimEnd('/');
            if (version.StartsWith(Prefix, StringComparison.Ordinal)
                && int.TryParse(version.Substring(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var minor))
            {
                yield return minor;
            }
        }
    }
}
