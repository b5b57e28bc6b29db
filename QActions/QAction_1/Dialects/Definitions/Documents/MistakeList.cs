using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>The mistakes of a definition, told together, so that one look at the document mends them all.</summary>
    internal sealed class MistakeList
    {
        private const int MostTold = 10;

        /// <summary>Room for the number of a mistake, and for how many more there are.</summary>
        private const int Frame = 20;

        private readonly List<DefinitionMistakeException> mistakes = new List<DefinitionMistakeException>();

        /// <summary>Gets a value indicating whether there is any.</summary>
        public bool Any => Count > 0;

        /// <summary>Gets how many there are.</summary>
        public int Count => mistakes.Count;

        /// <summary>Notes a mistake.</summary>
        /// <param name="mistake">The mistake.</param>
        public void Add(DefinitionMistakeException mistake) => mistakes.Add(mistake);

        /// <summary>Reads a part of the definition, and notes its mistake.</summary>
        /// <typeparam name="T">What it is read as.</typeparam>
        /// <param name="read">Reads it.</param>
        /// <param name="otherwise">What stands for it, so that what follows is read without mistakes of its own.</param>
        /// <returns>The part, or what stands for it.</returns>
        public T Try<T>(Func<T> read, T otherwise = default(T))
        {
            try
            {
                return read();
            }
            catch (DefinitionMistakeException ex)
            {
                Add(ex);
                return otherwise;
            }
        }

        /// <summary>Tells the mistakes, in the order of their lines, on one line.</summary>
        /// <returns>The first one; behind it the others with their numbers, and how many more there are than anyone reads at once.</returns>
        public override string ToString()
        {
            var sorted = mistakes.OrderBy(mistake => mistake.Line).ToList();
            var text = new StringBuilder(sorted[0].Message);
            var told = 1;
            for (; told < sorted.Count && told < MostTold && text.Length + sorted[told].Message.Length + Frame <= DisplayText.MaximumLength - Frame; told++)
            {
                text.Append(EndsSentence(text) ? " (" : ". (").Append(told + 1).Append(") ").Append(sorted[told].Message);
            }

            return told == sorted.Count ? text.ToString() : text.Append(EndsSentence(text) ? " And " : ". And ").Append(sorted.Count - told).Append(" more").ToString();
        }

        private static bool EndsSentence(StringBuilder text) => text[text.Length - 1] == '.' || text[text.Length - 1] == '?';
    }
}
