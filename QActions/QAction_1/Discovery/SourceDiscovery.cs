using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Discovery
{
    /// <summary>
    /// One discovery after the other: which request is due, and where it is. The two lists decide whether it fails; type definitions only add to it,
    /// so that one of them never takes away what the lists gave. Not thread-safe.
    /// </summary>
    public sealed class SourceDiscovery
    {
        /// <summary>The most type definitions that one discovery reads. The next one goes on with the others.</summary>
        public const int MaximumTypes = 1000;

        /// <summary>The longest time for one answer. Far longer than the timeout of a session, as a group may wait for others: only a lost answer takes that long.</summary>
        public static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(60);

        /// <summary>A discovery that takes longer asks for no further type definitions.</summary>
        public static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(10);

        private const double ListsShare = 20;
        private const double Complete = 100;

        private readonly IClock clock;
        private readonly List<string> remarks = new List<string>();
        private IReadOnlyCollection<string> entries;
        private int found;
        private int added;
        private TypeReadings types;
        private TimeSpan askedAt;
        private TimeSpan startedAt;

        /// <summary>Initializes a new instance of the <see cref="SourceDiscovery"/> class.</summary>
        /// <param name="clock">The time.</param>
        public SourceDiscovery(IClock clock)
        {
            this.clock = clock;
        }

        /// <summary>Gets the request whose answer is awaited; <see langword="null"/> while no discovery runs.</summary>
        public DiscoveryRequest Awaited { get; private set; }

        /// <summary>Gets where the discovery is, for the operator.</summary>
        public string Status { get; private set; } = DiscoveryTexts.Idle;

        /// <summary>Gets how much of it is done, in percent.</summary>
        public double Progress { get; private set; }

        /// <summary>Gets a value indicating whether the last discovery succeeded.</summary>
        public bool IsDone => Progress >= Complete;

        /// <summary>Starts a discovery.</summary>
        /// <returns><see langword="false"/> when one runs already.</returns>
        public bool TryStart()
        {
            if (Awaited != null)
            {
                return false;
            }

            remarks.Clear();
            startedAt = clock.Elapsed;
            Ask(DiscoveryRequest.EventSources(), DiscoveryTexts.ReadingSources, 0);
            return true;
        }

        /// <summary>Takes over an answer. One that is no longer awaited is passed over.</summary>
        /// <param name="answer">The answer.</param>
        /// <returns>What was found, once, when both lists are read: to be brought into the table, and then <see cref="Merged"/>; <see langword="null"/> otherwise.</returns>
        public FoundSources Take(DiscoveryAnswer answer)
        {
            if (answer.Request != Awaited)
            {
                return null;
            }

            switch (answer.Request.Kind)
            {
                case DiscoveryRequestKind.EventSources:
                    TakeEntries(answer);
                    return null;
                case DiscoveryRequestKind.NodeSources:
                    return TakeSources(answer);
                default:
                    types.Take(answer);
                    AskNextType();
                    return null;
            }
        }

        /// <summary>What was found is in the table: the type definitions follow.</summary>
        /// <param name="result">What became of it.</param>
        /// <returns>Where the discovery is then, for the operator.</returns>
        public string Merged(MergeResult result)
        {
            added = result.Added;
            remarks.AddRange(result.Remarks);
            types = new TypeReadings(result.EnumSources.Take(MaximumTypes).ToList(), result.EnumSources.Count);
            AskNextType();
            return Status;
        }

        /// <summary>The discovery ends without a result.</summary>
        /// <param name="reason">Why.</param>
        /// <returns>Where the discovery is then, for the operator.</returns>
        public string Fail(string reason)
        {
            End(DiscoveryTexts.Failed(reason), 0);
            return Status;
        }

        /// <summary>Goes on without an answer that was lost.</summary>
        /// <returns><see langword="true"/> when there was one.</returns>
        public bool TakeOverdue()
        {
            if (Awaited == null || clock.Elapsed - askedAt < AnswerLimit)
            {
                return false;
            }

            Take(DiscoveryAnswer.Silence(Awaited));
            return true;
        }

        private void TakeEntries(DiscoveryAnswer answer)
        {
            if (answer.Failure != null)
            {
                Fail(answer.Failure + " from " + answer.Request.Path);
                return;
            }

            entries = answer.Entries;
            Ask(DiscoveryRequest.NodeSources(), DiscoveryTexts.ReadingLabels, ListsShare / 2);
        }

        private FoundSources TakeSources(DiscoveryAnswer answer)
        {
            if (answer.Failure != null && !answer.IsNotFound)
            {
                Fail(answer.Failure + " from " + answer.Request.Path);
                return null;
            }

            if (answer.IsNotFound)
            {
                remarks.Add("There are no labels: HTTP 404 from " + answer.Request.Path + ".");
            }

            var sources = FoundSources.Join(entries, answer.Sources ?? new Dictionary<string, NodeSource>());
            if (sources.PassedOver > 0)
            {
                remarks.Add("Entries passed over because they are no identifiers: " + DiscoveryTexts.Number(sources.PassedOver) + ".");
            }

            found = sources.All.Count;
            return sources;
        }

        private void AskNextType()
        {
            var next = types.Next(clock.Elapsed - startedAt < RunLimit);
            if (next != null)
            {
                Ask(next, DiscoveryTexts.ReadingTypes(types.Asked, types.Count), ListsShare + ((Complete - ListsShare) * (types.Asked - 1) / types.Count));
                return;
            }

            End(DiscoveryTexts.Done(found, added, remarks.Concat(types.Remarks())), Complete);
        }

        private void Ask(DiscoveryRequest request, string status, double progress)
        {
            Awaited = request;
            askedAt = clock.Elapsed;
            Status = status;
            Progress = progress;
        }

        private void End(string status, double progress)
        {
            Awaited = null;
            entries = null;
            types = null;
            Status = status;
            Progress = progress;
        }
    }
}
