using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Sources
{
    /// <summary>The identifiers that an operator enters at once.</summary>
    internal sealed class SourceIdList
    {
        private static readonly char[] Separators = { ',', ';', ' ', '\t', '\r', '\n' };

        /// <summary>Initializes a new instance of the <see cref="SourceIdList"/> class.</summary>
        /// <param name="entered">The identifiers as they were entered.</param>
        public SourceIdList(IReadOnlyCollection<string> entered)
        {
            Ids = entered.Distinct().ToList();
            Repeated = entered.Count - Ids.Count;
        }

        /// <summary>Gets the identifiers, each once, in the order entered.</summary>
        public IReadOnlyList<string> Ids { get; }

        /// <summary>Gets how many more were entered because they repeat one of them.</summary>
        public int Repeated { get; }

        /// <summary>Reads identifiers separated by commas, semicolons or blanks.</summary>
        /// <param name="text">What the operator entered; may be <see langword="null"/>.</param>
        /// <returns>The identifiers.</returns>
        /// <exception cref="RefusedException">There is none, or one of them is not a plain UUID; the message says which and what is expected.</exception>
        public static SourceIdList Parse(string text)
        {
            var words = (text ?? string.Empty).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                throw new RefusedException("no source was entered. Enter the identifiers (UUID) of one or more sources.");
            }

            return new SourceIdList(words.Select(Read).ToList());
        }

        private static string Read(string word)
        {
            if (SourceId.TryParse(word, out var id))
            {
                return id;
            }

            throw new RefusedException("'" + DisplayText.Clean(word) + "' is not a source identifier. Enter UUIDs such as bfd436b4-8c92-5f58-96d9-1d712e07f3c8.");
        }
    }
}
