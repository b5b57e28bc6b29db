using System;
using System.Linq;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Connections
{
    /// <summary>
    /// Reads the addresses that an operator enters. What is accepted is used just as it was written; <see cref="Uri"/> is not asked, because it changes
    /// hosts and paths, on each .NET in another way.
    /// </summary>
    internal static class AddressText
    {
        /// <summary>The longest address that is accepted, in characters.</summary>
        public const int MaximumLength = 2000;

        private const int LongestScheme = 20;

        private static readonly char[] HostEnds = { '/', '?' };
        private static readonly char[] Blanks = { ' ', '\t', '\r', '\n' };

        /// <summary>Tells whether nothing was entered.</summary>
        /// <param name="text">What the operator entered; may be <see langword="null"/>.</param>
        /// <returns><see langword="true"/> when it is empty or holds blanks only.</returns>
        public static bool IsEmpty(string text) => (text ?? string.Empty).Trim(Blanks).Length == 0;

        /// <summary>Reads an address.</summary>
        /// <param name="text">What the operator entered; may be <see langword="null"/>.</param>
        /// <param name="scheme">How it starts; the same with an "s" behind it is accepted too.</param>
        /// <param name="expected">A sentence that says what is expected; ends each message.</param>
        /// <exception cref="RefusedException">It is none; the message says what is wrong and what is expected, and tells nothing that may be secret.</exception>
        public static DeviceAddress Read(string text, string scheme, string expected)
        {
            var entered = (text ?? string.Empty).TrimEnd(Blanks);
            var trimmed = entered.TrimStart(Blanks);
            var skipped = entered.Length - trimmed.Length;
            Refuse(RefuseText(trimmed, skipped), expected);
            Refuse(RefuseScheme(trimmed, scheme), expected);

            var isSecure = trimmed[scheme.Length] != ':';
            var start = scheme.Length + (isSecure ? 1 : 0) + "://".Length;
            var end = trimmed.IndexOfAny(HostEnds, start);
            end = end < 0 ? trimmed.Length : end;
            var authority = trimmed.Substring(start, end - start);
            var host = Host(authority);
            Refuse(host == null ? "an IPv6 address stands in brackets, with the port behind them, such as [2001:db8::5]:8050." : null, expected);
            Refuse(host.Length == 0 ? "the address names no host." : null, expected);
            Refuse(
                end < trimmed.Length && trimmed[end] == '?'
                    ? "'?' follows the host, and may stand for a character that DataMiner cannot hold. Remove it, or put a '/' in front of a query."
                    : null,
                expected);

            Refuse(HostText.Refuse(host), expected);
            var port = authority.Substring(host.Length);
            Refuse(PortText.Refuse(port), expected);

            var target = end < trimmed.Length ? trimmed.Substring(end) : "/";
            Refuse(TargetText.Refuse(target, skipped + end + 1), expected);
            return new DeviceAddress(isSecure, host.ToLowerInvariant(), PortText.Read(port, isSecure), target);
        }

        /// <summary>Refuses an address, if there is a reason.</summary>
        /// <param name="reason">The reason, a sentence; <see langword="null"/> for none.</param>
        /// <param name="expected">A sentence that says what is expected.</param>
        /// <exception cref="RefusedException">There is a reason.</exception>
        public static void Refuse(string reason, string expected)
        {
            if (reason != null)
            {
                throw new RefusedException(reason + " " + expected);
            }
        }

        private static string RefuseText(string text, int skipped)
        {
            if (text.Length == 0)
            {
                return "the address is empty.";
            }

            // A password can hold any character, so that nobody knows where it ends: an '@' is refused wherever it stands, and nothing else is told.
            if (text.IndexOf('@') >= 0)
            {
                return "the address holds a user or a password ('@'), which would be shown to everybody. Use Authorization Header. In a path, write %40.";
            }

            if (text.Length > MaximumLength)
            {
                return "the address has " + text.Length + " characters, and may have " + MaximumLength + ".";
            }

            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] <= ' ' || text[i] > '~' || text[i] == '\\' || text[i] == '#')
                {
                    return "the address holds " + CharacterName.At(text, i) + " at position " + (skipped + i + 1) + ", which it cannot.";
                }
            }

            return null;
        }

        private static string RefuseScheme(string text, string scheme)
        {
            var wanted = scheme + ":// or " + scheme + "s://";
            if (IsStart(text, scheme + "://") || IsStart(text, scheme + "s://"))
            {
                return null;
            }

            if (IsStart(text, scheme + ":") || IsStart(text, scheme + "s:"))
            {
                return "two slashes are missing: the address must start with " + wanted + ".";
            }

            var end = text.IndexOf("://", StringComparison.Ordinal);
            return end > 0 && end <= LongestScheme && text.Take(end).All(char.IsLetterOrDigit)
                ? "the address starts with " + text.Substring(0, end) + "://, and must start with " + wanted + "."
                : "the address does not start with " + wanted + ".";
        }

        /// <summary>Gets the host with its brackets; <see langword="null"/> when an IPv6 address has none, or not both.</summary>
        private static string Host(string authority)
        {
            var colon = authority.IndexOf(':');
            if (authority.Length == 0 || authority[0] != '[')
            {
                return colon != authority.LastIndexOf(':') ? null : colon < 0 ? authority : authority.Substring(0, colon);
            }

            var end = authority.IndexOf(']') + 1;
            return end > 0 && (end == authority.Length || authority[end] == ':') ? authority.Substring(0, end) : null;
        }

        private static bool IsStart(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
    }
}
