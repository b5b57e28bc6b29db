using System;
using System.Linq;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Connections
{
    /// <summary>
    /// An address as it may be shown, logged or told. Some devices want a token in the query, and anybody who reads an element would see it
    /// (RFC 6750, section 5.3, "Don't pass bearer tokens in page URLs").
    /// </summary>
    internal static class ShownAddress
    {
        /// <summary>What stands for a value that is not shown, whatever its length.</summary>
        public const string Hidden = SecretMask.Hidden;

        private static readonly char[] QueryBeginnings = { '?', '#' };

        private static readonly char[] QuerySeparators = { '&', ';', '#' };

        /// <summary>A name that holds one of these, in any case and with any punctuation, has a secret for its value.</summary>
        private static readonly string[] SecretParts =
        {
            "token", "secret", "passw", "passphrase", "pwd", "auth", "apikey", "signature", "credential", "session", "bearer", "jwt",
        };

        private static readonly string[] SecretEnds = { "key", "sig", "pass" };

        private static readonly string[] SecretNames = { "code", "hmac", "otp", "pin", "sas", "sid", "ticket" };

        /// <summary>Hides the values of a query, or of what stands in its place behind a '#', that look like secrets by their names, and what stands before the host.</summary>
        /// <param name="address">The address, or its path and query; may be <see langword="null"/>.</param>
        /// <returns>The address with <see cref="Hidden"/> in place of each; the address itself when there is nothing to hide.</returns>
        public static string Of(string address)
        {
            if (string.IsNullOrEmpty(address))
            {
                return address;
            }

            var query = address.IndexOfAny(QueryBeginnings);
            return query < 0
                ? HideUser(address)
                : HideUser(address.Substring(0, query)) + address[query] + HideValues(address.Substring(query + 1));
        }

        /// <summary>Tells whether a value of a query is a secret.</summary>
        /// <param name="name">Its name, as the query has it.</param>
        /// <returns><see langword="true"/> when it looks like one.</returns>
        public static bool IsSecret(string name)
        {
            var plain = new string(Uri.UnescapeDataString(name).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());
            return SecretParts.Any(part => plain.IndexOf(part, StringComparison.Ordinal) >= 0)
                || SecretEnds.Any(end => plain.EndsWith(end, StringComparison.Ordinal))
                || SecretNames.Contains(plain);
        }

        private static string HideUser(string address)
        {
            var at = address.LastIndexOf('@');
            var host = address.IndexOf("://", StringComparison.Ordinal);
            return at < 0 ? address : address.Substring(0, host < 0 ? 0 : host + 3) + Hidden + address.Substring(at);
        }

        private static string HideValues(string query)
        {
            var shown = query;
            var start = 0;
            while (start < shown.Length)
            {
                var end = shown.IndexOfAny(QuerySeparators, start);
                end = end < 0 ? shown.Length : end;
                var equals = shown.IndexOf('=', start, end - start);
                if (equals >= 0 && equals + 1 < end && IsSecret(shown.Substring(start, equals - start)))
                {
                    shown = shown.Substring(0, equals + 1) + Hidden + shown.Substring(end);
                    end = equals + 1 + Hidden.Length;
                }

                start = end + 1;
            }

            return shown;
        }
    }
}
