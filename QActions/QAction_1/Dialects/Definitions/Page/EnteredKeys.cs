using System.Collections.Generic;
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
        private const string TextSeparators = ",;\r\n";
        private const char Quote = '"';
        private static readonly char[] NumberSeparators = { ',', ';', '\r', '\n', ' ', '\t' };

        /// <summary>
        /// Reads keys separated by commas or semicolons. Blanks separate numbers and UUIDs too; they can be part of a key that is a text. A text in quotes is one key whatever it has, with each quote in it doubled.
        /// </summary>
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

            var entered = text ?? string.Empty;
            var words = (keys.Form == KeyForm.Text ? Texts(entered) : entered.Split(NumberSeparators).Select(word => word.Trim())).Where(word => word.Length > 0).ToList();
            if (words.Count == 0)
            {
                throw new RefusedException("no source was entered. Enter the keys of one or more sources, separated by a comma or a semicolon.");
            }

            return new SourceIdList(words.Select(word => keys.Form == KeyForm.Text ? ReadText(word) : ReadNumber(word, keys)).ToList());
        }

        private static IEnumerable<string> Texts(string entered)
        {
            for (var start = 0; start < entered.Length; start++)
            {
                while (start < entered.Length && char.IsWhiteSpace(entered[start]))
                {
                    start++;
                }

                var isQuoted = start < entered.Length && entered[start] == Quote;
                var end = isQuoted ? EndOfQuoted(entered, start) : start;
                var next = entered.IndexOfAny(TextSeparators.ToCharArray(), end);
                next = next < 0 ? entered.Length : next;
                if (isQuoted && entered.Substring(end, next - end).Trim().Length > 0)
                {
                    throw Unclosed(entered.Substring(start, next - start));
                }

                yield return isQuoted ? entered.Substring(start + 1, end - start - 2).Replace("\"\"", "\"") : entered.Substring(start, next - start).Trim();
                start = next;
            }
        }

        /// <summary>Finds where a text in quotes ends, behind its last quote.</summary>
        private static int EndOfQuoted(string entered, int start)
        {
            for (var index = start + 1; index < entered.Length; index++)
            {
                if (entered[index] != Quote)
                {
                    continue;
                }

                if (index + 1 == entered.Length || entered[index + 1] != Quote)
                {
                    return index + 1;
                }

                index++;
            }

            throw Unclosed(entered.Substring(start));
        }

        private static RefusedException Unclosed(string text) =>
            new RefusedException("'" + DisplayText.Clean(text.Trim()) + "' begins with a quote, and the key does not end with one. Write \"a,b\" for the key a,b, and \"\" for a quote in it.");

        private static string ReadText(string key) => RowKey.TryEscape(key, out var row)
            ? row
            : throw new RefusedException("'" + DisplayText.Clean(key) + "' is too long for a source: a key has at most " + RowKey.MostBytes + " bytes.");

        private static string ReadNumber(string word, KeyRules keys) => keys.HasForm(word)
            ? word
            : throw new RefusedException("'" + DisplayText.Clean(word) + "' is not a whole number such as 12, and the definition in force knows its sources by numbers.");
    }
}
