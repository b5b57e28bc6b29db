using System.Collections.Generic;

namespace Skyline.Protocol.Discovery
{
    /// <summary>The type definitions that a discovery reads, one after the other.</summary>
    internal sealed class TypeReadings
    {
        /// <summary>A device that leaves this many requests in a row unanswered is not asked for more.</summary>
        private const int MaximumSilences = 3;

        private readonly IReadOnlyList<DiscoveryRequest> requests;
        private readonly int left;
        private int failures;
        private int silences;
        private string reason;

        /// <param name="requests">What is asked for, a type definition each.</param>
        /// <param name="wanted">How many there would be to read.</param>
        public TypeReadings(IReadOnlyList<DiscoveryRequest> requests, int wanted)
        {
            this.requests = requests;
            left = wanted - requests.Count;
        }

        /// <summary>Gets how many there are.</summary>
        public int Count => requests.Count;

        /// <summary>Gets how many were asked for.</summary>
        public int Asked { get; private set; }

        /// <summary>Asks for the next one.</summary>
        /// <param name="isInTime">Whether there is time for it.</param>
        /// <returns>The request; <see langword="null"/> when there is none left, no time for it, or the device no longer answers.</returns>
        public DiscoveryRequest Next(bool isInTime)
        {
            if (Asked == Count || silences == MaximumSilences)
            {
                return null;
            }

            if (!isInTime)
            {
                reason = "the device is too slow";
                return null;
            }

            return requests[Asked++];
        }

        /// <summary>Takes over an answer.</summary>
        /// <param name="answer">The answer to the last request.</param>
        public void Take(DiscoveryAnswer answer)
        {
            silences = answer.Outcome == AnswerOutcome.Silent ? silences + 1 : 0;
            if (answer.Failure != null)
            {
                failures++;
                reason = answer.FailureWithUrl;
            }
        }

        /// <summary>Tells what is not read.</summary>
        /// <returns>Sentences for the operator.</returns>
        public IEnumerable<string> Remarks()
        {
            var unread = failures + Count - Asked;
            if (unread > 0)
            {
                yield return "Types not read: " + DiscoveryTexts.Number(unread) + " of " + DiscoveryTexts.Number(Count) + ", " + reason + ".";
            }

            if (left > 0)
            {
                yield return "Types left to the next discovery: " + DiscoveryTexts.Number(left) + ".";
            }
        }
    }
}
