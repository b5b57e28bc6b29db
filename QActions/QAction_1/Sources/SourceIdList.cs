using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Values;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Sources
{
    /// <summary>The identifiers that an operator enters at once.</summary>
    internal sealed class SourceIdList
    {
        private static readonly char[] TextSeparators = { ',', ';', '\r', '\n' };
        private static readonly char[] Separators = { ',', ';', ' ', '\t', '\r', '\n' };

        private SourceIdList(IReadOnlyCollection<string> entered)
        {
            Ids = entered.Distinct().ToList();
            Repeated = entered.Count - Ids.Count;
        }

        /// <summary>Gets the identifiers, each once, in the order entered.</summary>
        public IReadOnlyList<string> Ids { get; }

        /// <summary>Gets how many more were entered because they repeat one of them.</summary>
        public int Repeated { get; }

        /// <summary>Reads identifiers separated by commas, semicolons or blanks. Blanks can be part of keys that are texts.</summary>
        /// <param name="text">What the operator entered; may be <see langword="null"/>.</param>
        /// <param name="keys">What keys look like by the definition in force; <see langword="null"/> for plain UUIDs.</param>
        /// <returns>The identifiers, as the keys of their rows.</returns>
        /// <exception cref="RefusedException">There is none, or one of them has not the form; the message says which and what is expected.</exception>
        public static SourceIdList Parse(string text, KeyRules keys = null)
        {
            if (keys?.Form == KeyForm.Text)
            {
                var texts = (text ?? string.Empty).Split(TextSeparators).Select(key => key.Trim()).Where(key => key.Length > 0).ToList();
                return new SourceIdList(Need(texts).Select(ReadText).ToList());
            }

            var words = (text ?? string.Empty).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            return new SourceIdList(Need(words).Select(word => keys?.Form == KeyForm.Number ? ReadNumber(word, keys) : Read(word)).ToList());
        }

        private static IReadOnlyCollection<string> Need(IReadOnlyCollection<string> words) =>
            words.Count > 0 ? words : throw new RefusedException("no source was entered. Enter the identifiers (UUID) of one or more sources, or the keys that the definition in force expects.");

        private static string ReadText(string key) => RowKey.TryEscape(key, out var row)
            ? row
            : throw new RefusedException("'" + DisplayText.Clean(key) + "' is too long for a source: a key has at most " + RowKey.MostBytes + " bytes.");

        private static string ReadNumber(string word, KeyRules keys) => keys.HasForm(word)
            ? word
            : throw new RefusedException("'" + DisplayText.Clean(word) + "' is not a number, and the definition in force knows its sources by numbers.");

        private static string Read(string word)
        {
            if (SourceId.TryParse(word, out var id))
            {
                return id;
            }

            throw new RefusedException("'" + DisplayText.Clean(word) + "' is no source identifier. Enter UUIDs such as bfd436b4-8c92-5f58-96d9-1d712e07f3c8.");
        }
    }
}
