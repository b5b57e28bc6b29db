using System;
using System.Linq;

namespace Skyline.Protocol.Connections
{
    /// <summary>Checks an IPv6 address (RFC 3986, 3.2.2).</summary>
    internal static class Ipv6Text
    {
        private const int Groups = 8;
        private const string Gap = "::";

        /// <summary>Tells what is wrong with an IPv6 address.</summary>
        /// <param name="text">The address without its brackets.</param>
        /// <returns>The reason, a sentence; <see langword="null"/> when nothing is.</returns>
        public static string Refuse(string text)
        {
            if (text.IndexOf('%') >= 0)
            {
                return "the IPv6 address names a network interface ('%'), which an address cannot. Use one that needs none.";
            }

            if (!IsAddress(text))
            {
                return HostText.Quote("[" + text + "]") + " is not an IPv6 address such as [2001:db8::5].";
            }

            return text.All(character => character == '0' || character == ':') ? "[" + text + "] is not a host that can be connected to." : null;
        }

        private static bool IsAddress(string text)
        {
            var gap = text.IndexOf(Gap, StringComparison.Ordinal);
            if (gap < 0)
            {
                return Count(text, isLast: true) == Groups;
            }

            var before = Count(text.Substring(0, gap), isLast: false);
            var after = Count(text.Substring(gap + Gap.Length), isLast: true);
            return before >= 0 && after >= 0 && before + after < Groups;
        }

        /// <summary>Counts groups of 16 bits; an IPv4 address at the end stands for two.</summary>
        private static int Count(string text, bool isLast)
        {
            if (text.Length == 0)
            {
                return 0;
            }

            var groups = text.Split(':');
            var last = groups[groups.Length - 1];
            var endsInIpv4 = isLast && last.IndexOf('.') >= 0;
            var plain = endsInIpv4 ? groups.Take(groups.Length - 1).ToArray() : groups;
            var isRight = plain.All(group => group.Length >= 1 && group.Length <= 4 && group.All(Uri.IsHexDigit)) && (!endsInIpv4 || HostText.IsIpv4(last));
            return isRight ? groups.Length + (endsInIpv4 ? 1 : 0) : -1;
        }
    }
}
