using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Values;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Dialects.Definitions.Page
{
    /// <summary>Reads the keys that an operator enters at once, in the form that the definition in force wants.</summary>
    internal static class EnteredKeys
    {
        private static readonly char[] TextSeparators = { ',', ';', '\r', '\n' };
        private static readonly char[] NumberSeparators = { ',', ';', '\r', '\n', ' ', '\t' };

        /// <summary>Reads keys separated by commas or semicolons. Blanks separate numbers and UUIDs too; they can be part of a key that is a text.</summary>
        /// <param name="text">What the operator entered; may be <see langword="null"/>.</param>
        /// <param name="keys">What keys look like.</param>
        /// <returns>The keys, as those of their rows.</returns>
        /// <exception cref="RefusedException">There is none, or one of them has not the form; the message says which and what is expected.</exception>
        public static SourceIdList Parse(string text, KeyRules keys)
        {
            if (keys.Form == KeyForm.Uuid)
            {
                return SourceIdList.Parse(text);
            }

            var separators = keys.Form == KeyForm.Text ? TextSeparators : NumberSeparators;
            var words = (text ?? string.Empty).Split(separators).Select(word => word.Trim()).Where(word => word.Length > 0).ToList();
            if (words.Count == 0)
            {
                throw new RefusedException("no source was entered. Enter the keys of one or more sources, separated by a comma or a semicolon.");
            }

            return new SourceIdList(words.Select(word => keys.Form == KeyForm.Text ? ReadText(word) : ReadNumber(word, keys)).ToList());
        }

        private static string ReadText(string key) => RowKey.TryEscape(key, out var row)
            ? row
            : throw new RefusedException("'" + DisplayText.Clean(key) + "' is too long for a source: a key has at most " + RowKey.MostBytes + " bytes.");

        private static string ReadNumber(string word, KeyRules keys) => keys.HasForm(word)
            ? word
            : throw new RefusedException("'" + DisplayText.Clean(word) + "' is not a number, and the definition in force knows its sources by numbers.");
    }
}
