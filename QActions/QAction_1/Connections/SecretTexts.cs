using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Skyline.Protocol.Connections
{
    /// <summary>What is secret in what an operator entered.</summary>
    internal static class SecretTexts
    {
        private const string Basic = "Basic ";

        private static readonly Encoding Latin1 = Encoding.GetEncoding(28591);
        private static readonly char[] ListSeparators = { ',', ' ', '\t' };
        private static readonly char[] QuerySeparators = { '?', '&', ';' };

        /// <summary>Finds the secrets of a value of the header Authorization: the whole, what follows the scheme, its parameters, and for Basic the user with the password, and the password (RFC 7617).</summary>
        /// <param name="header">The value; may be <see langword="null"/>.</param>
        public static IEnumerable<string> OfHeader(string header)
        {
            var value = (header ?? string.Empty).Trim();
            var credential = value.Substring(value.IndexOf(' ') + 1).Trim();
            var secrets = new List<string> { value, credential };
            secrets.AddRange(credential.Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries).Select(Parameter).Where(secret => secret != null));
            if (value.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
            {
                AddBasic(secrets, credential);
            }

            return secrets;
        }

        /// <summary>Finds the secrets of an address: the values of its query that <see cref="ShownAddress"/> hides.</summary>
        /// <param name="url">The address; may be <see langword="null"/>.</param>
        /// <returns>The secrets, as the address has them.</returns>
        public static IEnumerable<string> OfAddress(WebSocketUrl url) => url == null
            ? Enumerable.Empty<string>()
            : url.Text.Split(QuerySeparators).Skip(1).Select(Parameter).Where(secret => secret != null);

        private static string Parameter(string text)
        {
            var equals = text.IndexOf('=');
            return equals > 0 && ShownAddress.IsSecret(text.Substring(0, equals)) ? text.Substring(equals + 1).Trim('"') : null;
        }

        private static void AddBasic(List<string> secrets, string credential)
        {
            byte[] bytes;
            try
            {
                var base64 = credential.TrimEnd('=').Replace('-', '+').Replace('_', '/');
                bytes = Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
            }
            catch (FormatException)
            {
                // The device refuses it, or takes something else for Basic: what was entered is all that is known.
                return;
            }

            // The encoding is up to the device (RFC 7617, 2.1).
            foreach (var user in new[] { Encoding.UTF8.GetString(bytes), Latin1.GetString(bytes) })
            {
                secrets.Add(user);
                secrets.Add(user.Substring(user.IndexOf(':') + 1));
            }
        }
    }
}
