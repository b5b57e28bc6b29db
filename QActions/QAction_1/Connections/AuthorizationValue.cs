using System;
using System.Linq;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Connections
{
    /// <summary>The value of the header Authorization: a scheme and what it needs, such as a token (RFC 9110, 11.4 and 5.5).</summary>
    internal static class AuthorizationValue
    {
        /// <summary>The longest value, in characters. Servers commonly take 8 kB for all headers of a request.</summary>
        public const int MaximumLength = 8000;

        private const string Name = "Authorization:";

        private static readonly char[] Blanks = { ' ', '\t' };

        /// <summary>Reads a value.</summary>
        /// <param name="text">What the operator entered; may be <see langword="null"/>.</param>
        /// <returns>The value without blanks around it, which no device would see; empty when nothing was entered.</returns>
        /// <exception cref="RefusedException">It could not be sent, or not as it is; the message says why, and tells nothing of it but the character that is wrong.</exception>
        public static string Read(string text)
        {
            var entered = (text ?? string.Empty).TrimEnd(Blanks);
            var value = entered.TrimStart(Blanks);
            if (value.Length > MaximumLength)
            {
                throw new RefusedException("the value has " + value.Length + " characters, and may have " + MaximumLength + ".");
            }

            CheckCharacters(entered, entered.Length - value.Length);
            if (value.StartsWith(Name, StringComparison.OrdinalIgnoreCase) || IsHeader(value))
            {
                throw new RefusedException("the value begins with the name of a header. Enter only what follows '" + Name + "', such as Bearer and the token.");
            }

            return value;
        }

        private static void CheckCharacters(string text, int start)
        {
            for (var i = start; i < text.Length; i++)
            {
                if (text[i] < ' ' || text[i] > '~')
                {
                    throw new RefusedException("the value holds " + CharacterName.At(text, i) + " at position " + (i + 1) + ", which no header can hold. Enter one line of letters, digits and signs.");
                }

                // Code pages turn what they lack into '?', for example a zero-width space that was pasted along. No scheme has one in its token (RFC 9110, 11.2).
                if (text[i] == '?')
                {
                    throw new RefusedException("the value holds '?' at position " + (i + 1) + ", which no token holds: it stands for a character that DataMiner cannot hold, such as an invisible blank. Delete it.");
                }
            }
        }

        /// <summary>A header line of another name was pasted: a name, a colon, a blank.</summary>
        private static bool IsHeader(string value)
        {
            var colon = value.IndexOf(": ", StringComparison.Ordinal);
            return colon > 0 && value.Take(colon).All(character => char.IsLetterOrDigit(character) || character == '-' || character == '_');
        }
    }
}
