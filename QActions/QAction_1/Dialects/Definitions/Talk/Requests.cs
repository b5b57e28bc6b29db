using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>The numbers that wait for an answer. A device that answers none of them costs no more than a thousand. Not thread-safe.</summary>
    internal sealed class Requests
    {
        /// <summary>How many wait at most; then the oldest goes.</summary>
        public const int Most = 1000;

        private readonly Dictionary<string, LinkedListNode<KeyValuePair<string, Request>>> byMark = new Dictionary<string, LinkedListNode<KeyValuePair<string, Request>>>();
        private readonly LinkedList<KeyValuePair<string, Request>> byAge = new LinkedList<KeyValuePair<string, Request>>();

        /// <summary>Notes what was sent.</summary>
        /// <param name="marks">What an answer can name it by.</param>
        /// <param name="request">What it was.</param>
        public void Add(IEnumerable<string> marks, Request request)
        {
            foreach (var mark in marks)
            {
                Remove(mark);
                byMark[mark] = byAge.AddLast(new KeyValuePair<string, Request>(mark, request));
            }

            while (byAge.Count > Most)
            {
                Remove(byAge.First.Value.Key);
            }
        }

        /// <summary>Finds what an answer is about.</summary>
        /// <param name="mark">What it names; may be <see langword="null"/>.</param>
        /// <returns>What was sent with it; <see langword="null"/> when that is not known.</returns>
        public Request Find(string mark) => mark != null && byMark.TryGetValue(mark, out var node) ? node.Value.Value : null;

        /// <summary>Forgets a number: it is answered.</summary>
        /// <param name="mark">The number; may be <see langword="null"/>.</param>
        public void Remove(string mark)
        {
            if (mark != null && byMark.TryGetValue(mark, out var node))
            {
                byAge.Remove(node);
                byMark.Remove(mark);
            }
        }
    }
}
