using System;
using System.Linq;

namespace Skyline.Protocol.Connections
{
    /// <summary>
    /// Checks the host of an address. Systems read an unusual way to write an IPv4 address in different ways (127.0.0.010 is 127.0.0.8 for one, 127.0.0.10 for
    /// another, nothing for a third), and the Authorization header would go to whatever host it is: only what every system reads alike is accepted.
    /// </summary>
    internal static class HostText
    {
        private const int LongestName = 253;
        private const int LongestLabel = 63;
        private const int ShownLength = 60;

        /// <summary>Tells what is wrong with a host.</summary>
        /// <param name="host">The host, an IPv6 address in brackets.</param>
        /// <returns>The reason, a sentence; <see langword="null"/> when nothing is.</returns>
        public static string Refuse(string host)
        {
            if (host[0] == '[')
            {
                return Ipv6Text.Refuse(host.Substring(1, host.Length - 2));
            }

            var labels = host.Split('.');
            if (labels.Any(label => label.Length == 0))
            {
                return host[host.Length - 1] == '.' ? "the host ends with a dot. Leave it out." : "the host has two dots in a row, or begins with one.";
            }

            var wrong = host.FirstOrDefault(character => !IsAlphanumeric(character) && character != '-' && character != '_' && character != '.');
            if (wrong != default(char))
            {
                return "the host " + Quote(host) + " holds '" + wrong + "', which no host can have.";
            }

            return IsNumber(labels[labels.Length - 1]) ? RefuseIpv4(host) : RefuseName(host, labels);
        }

        /// <summary>Tells whether a text is an IPv4 address as every system reads it: four decimal numbers without leading zeros (RFC 3986, 3.2.2).</summary>
        public static bool IsIpv4(string text)
        {
            var parts = text.Split('.');
            return parts.Length == 4 && parts.All(part => part.Length > 0 && part.Length <= 3 && IsDigits(part) && !HasLeadingZero(part) && (part.Length < 3 || string.CompareOrdinal(part, "255") <= 0));
        }

        /// <summary>Shortens a host so that it can be told.</summary>
        /// <returns>The host in quotes.</returns>
        public static string Quote(string host) => "'" + (host.Length > ShownLength ? host.Substring(0, ShownLength) + "..." : host) + "'";

        private static string RefuseIpv4(string host)
        {
            if (IsIpv4(host))
            {
                return host == "0.0.0.0" ? "0.0.0.0 is not a host that can be connected to." : null;
            }

            var example = " An IPv4 address has four numbers from 0 to 255, such as 10.0.0.5.";
            return host.Split('.').Any(part => IsDigits(part) && HasLeadingZero(part))
                ? Quote(host) + " has leading zeros, which make it another address on some systems. Leave them out." + example
                : Quote(host) + " is not an IPv4 address." + example;
        }

        private static string RefuseName(string host, string[] labels)
        {
            if (labels.Any(label => label[0] == '-' || label[label.Length - 1] == '-'))
            {
                return "a part of the host " + Quote(host) + " begins or ends with a hyphen.";
            }

            return host.Length > LongestName || labels.Any(label => label.Length > LongestLabel)
                ? "the host is too long: at most " + LongestName + " characters, and " + LongestLabel + " between two dots."
                : null;
        }

        /// <summary>A host that ends in a number is taken for an IPv4 address (WHATWG URL, "ends in a number").</summary>
        private static bool IsNumber(string label) => IsDigits(label)
            || (label.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && label.Skip(2).All(IsHexadecimal));

        private static bool IsDigits(string text) => text.All(character => character >= '0' && character <= '9');

        private static bool HasLeadingZero(string digits) => digits.Length > 1 && digits[0] == '0';

        private static bool IsHexadecimal(char character) => Uri.IsHexDigit(character);

        private static bool IsAlphanumeric(char character) =>
            (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
