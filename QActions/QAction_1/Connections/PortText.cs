using System.Globalization;
using System.Linq;

namespace Skyline.Protocol.Connections
{
    /// <summary>Reads the port of an address.</summary>
    internal static class PortText
    {
        private const int Highest = 65535;
        private const int ShownLength = 20;

        /// <summary>What goes without saying for ws and http, and for wss and https (RFC 6455, 3).</summary>
        private const int Default = 80;
        private const int SecureDefault = 443;

        /// <summary>Tells what is wrong with a port.</summary>
        /// <param name="text">What stands behind the host, with its colon; empty for no port.</param>
        /// <returns>The reason, a sentence; <see langword="null"/> when nothing is.</returns>
        public static string Refuse(string text)
        {
            if (text.Length == 0)
            {
                return null;
            }

            var digits = text.Substring(1);
            if (digits.Length == 0)
            {
                return "the port is missing behind ':'.";
            }

            var wrong = digits.FirstOrDefault(character => character < '0' || character > '9');
            if (wrong != default(char))
            {
                return "the port holds '" + wrong + "', and has digits only.";
            }

            var shown = digits.Length > ShownLength ? digits.Substring(0, ShownLength) + "..." : digits;
            if (digits.Length > 1 && digits[0] == '0')
            {
                return "port " + shown + " has a leading zero. Leave it out.";
            }

            var isInRange = digits.Length <= 5 && digits != "0" && Number(digits) <= Highest;
            return isInRange ? null : "port " + shown + ": 1 to " + Highest + ".";
        }

        /// <summary>Reads a port that is not refused.</summary>
        /// <param name="text">What stands behind the host, with its colon; empty for no port.</param>
        /// <param name="isSecure">Whether TLS is wanted.</param>
        public static int Read(string text, bool isSecure) => text.Length > 0 ? Number(text.Substring(1)) : isSecure ? SecureDefault : Default;

        private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
