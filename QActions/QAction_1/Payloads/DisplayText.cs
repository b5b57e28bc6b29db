using System.Text;

namespace Skyline.Protocol.Payloads
{
    /// <summary>Makes text from the network fit to be shown and logged.</summary>
    public static class DisplayText
    {
        /// <summary>The longest text that goes into a cell, in characters.</summary>
        public const int MaximumLength = 1000;

        private const char Stand = '\uFFFD';

        /// <summary>Replaces control characters and cuts what is too long.</summary>
        /// <param name="text">The text; may be <see langword="null"/>.</param>
        /// <returns>At most <see cref="MaximumLength"/> characters, the last one an ellipsis when something was cut; <see langword="null"/> for <see langword="null"/>.</returns>
        public static string Clean(string text)
        {
            if (text == null)
            {
                return null;
            }

            var length = text.Length > MaximumLength ? MaximumLength - 1 : text.Length;
            var clean = new StringBuilder(length + 1);
            for (var i = 0; i < length; i++)
            {
                clean.Append(char.IsControl(text[i]) ? Stand : text[i]);
            }

            if (length < text.Length)
            {
                clean.Append('\u2026');
            }

            return clean.ToString();
        }
    }
}
