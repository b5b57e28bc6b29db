using System;
using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions
{
    /// <summary>Finds what somebody may have meant who mistyped a word.</summary>
    internal static class NearestWord
    {
        /// <summary>One mistake in so many characters is taken for a slip of the hand.</summary>
        private const int CharactersPerMistake = 3;

        /// <summary>Finds the word that differs least.</summary>
        /// <param name="word">What was written.</param>
        /// <param name="known">What can be meant.</param>
        /// <returns>The nearest one, the first of those that are equally near; <see langword="null"/> when none is near.</returns>
        public static string To(string word, IEnumerable<string> known)
        {
            string nearest = null;
            var least = Math.Max(1, word.Length / CharactersPerMistake) + 1;
            foreach (var candidate in known)
            {
                if (Math.Abs(candidate.Length - word.Length) >= least)
                {
                    continue;
                }

                var mistakes = Mistakes(word, candidate);
                if (mistakes < least)
                {
                    least = mistakes;
                    nearest = candidate;
                }
            }

            return nearest;
        }

        /// <summary>Characters that are missing, too many, others, or changed with the next one (optimal string alignment).</summary>
        private static int Mistakes(string one, string other)
        {
            var before = new int[other.Length + 1];
            var last = new int[other.Length + 1];
            var now = new int[other.Length + 1];
            for (var column = 0; column <= other.Length; column++)
            {
                last[column] = column;
            }

            for (var row = 1; row <= one.Length; row++)
            {
                now[0] = row;
                for (var column = 1; column <= other.Length; column++)
                {
                    var isSame = one[row - 1] == other[column - 1];
                    now[column] = Math.Min(Math.Min(last[column], now[column - 1]) + 1, last[column - 1] + (isSame ? 0 : 1));
                    if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    {
                        now[column] = Math.Min(now[column], before[column - 2] + 1);
                    }
                }

                var free = before;
                before = last;
                last = now;
                now = free;
            }

            return last[other.Length];
        }
    }
}
