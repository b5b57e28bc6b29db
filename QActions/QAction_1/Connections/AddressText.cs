using System;
using System.Linq;
using Skyline.Protocol.Operations;

namespace Skyline.Protocol.Connections
{
    /// <summary>Reads the addresses that an operator enters.</summary>
    internal static class AddressText
    {
        /// <summary>The longest address that is accepted, in characters.</summary>
        public const int MaximumLength = 2000;

        /// <summary>Reads an address.</summary>
        /// <param name="text">What the operator entered; may be <see langword="null"/>.</param>
        /// <param name="scheme">How it starts; the same with an "s" behind it is accepted too.</param>
        /// <param name="expected">A sentence that says what is expected; ends each message.</param>
        /// <returns>The address, with host and port, without user and fragment.</returns>
        /// <exception cref="RefusedException">It is none; the message says what is wrong and what is expected.</exception>
        public static Uri Read(string text, string scheme, string expected)
        {
            var trimmed = (text ?? string.Empty).Trim();
            Refuse(trimmed.Length == 0, "the address is empty.", expected);
            Refuse(
                trimmed.Length > MaximumLength || trimmed.Any(character => character <= ' ' || character > '~'),
                "the address is longer than " + MaximumLength + " characters, or holds blanks or other characters that an address cannot hold.",
                expected);
            Refuse(
                !Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) || (uri.Scheme != scheme && uri.Scheme != scheme + "s"),
                "the address does not start with " + scheme + ":// or " + scheme + "s://, or is not complete.",
                expected);
            Refuse(string.IsNullOrEmpty(uri.Host), "the address names no host.", expected);
            Refuse(uri.Port <= 0, "the port is not between 1 and 65535.", expected);
            Refuse(uri.UserInfo.Length > 0, "the address holds a user or a password, which would be shown to everybody. Use the authorization header.", expected);
            Refuse(uri.Fragment.Length > 0, "the address holds a '#', which has no meaning here.", expected);
            return uri;
        }

        /// <summary>Refuses an address for a reason.</summary>
        /// <param name="isWrong">Whether there is the reason.</param>
        /// <param name="reason">The reason, a sentence.</param>
        /// <param name="expected">A sentence that says what is expected.</param>
        /// <exception cref="RefusedException">There is the reason.</exception>
        public static void Refuse(bool isWrong, string reason, string expected)
        {
            if (isWrong)
            {
                throw new RefusedException(reason + " " + expected);
            }
        }
    }
}
