using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Discovery
{
    /// <summary>
    /// One discovery, as the steps it takes. The lists decide whether it fails; type definitions only add to it, so that one of them never takes away what the
    /// lists gave.
    /// </summary>
    internal sealed class DiscoveryRun
    {
        private const double ListsShare = 20;
        private const double Complete = 100;
        private const double LastProgress = 99;

        private readonly IReadOnlyList<RestAddress> addresses;
        private readonly IClock clock;
        private readonly Func<WebSocketUrl> unopened;
        private readonly List<DiscoveryAnswer> problems = new List<DiscoveryAnswer>();
        private readonly List<string> remarks = new List<string>();
        private readonly TimeSpan startedAt;
        private NodeReading node;
        private AddressReading senders;
        private EventsReading events;

        /// <param name="addresses">Where it asks, one address after the other until one has an interface that helps; at least one.</param>
        /// <param name="unopened">Gives the address of the WebSocket as long as it is wanted and not open; <see langword="null"/> otherwise.</param>
        public DiscoveryRun(IReadOnlyList<RestAddress> addresses, IClock clock, Func<WebSocketUrl> unopened)
        {
            this.addresses = addresses;
            this.clock = clock;
            this.unopened = unopened;
            startedAt = clock.Elapsed;
        }

        /// <summary>Gets how it ended; <see langword="null"/> as long as it runs.</summary>
        public string Result { get; private set; }

        /// <summary>Gets a value indicating whether it ended well.</summary>
        public bool IsDone { get; private set; }

        /// <summary>Gets the address whose interfaces helped; <see langword="null"/> as long as none did.</summary>
        public RestAddress Address { get; private set; }

        /// <summary>Takes the steps, one after the other.</summary>
        /// <returns>The steps. Each has its answer, or what became of what was found, when the next one is asked for.</returns>
        public IEnumerable<DiscoveryStep> Steps()
        {
            for (var i = 0; i < addresses.Count && Address == null; i++)
            {
                foreach (var step in Ask(addresses[i]))
                {
                    yield return step;
                }
            }

            if (Address == null)
            {
                foreach (var step in LookAtWebSocket())
                {
                    yield return step;
                }

                Result = DiscoveryTexts.Failed(string.Join(". ", new[] { Reason().TrimEnd('.') }.Concat(remarks)));
                yield break;
            }

            var found = new DiscoveryStep(Findings());
            yield return found;
            remarks.AddRange(found.Merged.Remarks);
            AddRemark(found.LeftOut == 0 ? null : "Sources left out because they send at other addresses: " + DiscoveryTexts.Number(found.LeftOut) + ".");
            var types = events.TypesOf(found.Merged.EnumSources);
            foreach (var step in ReadTypes(types))
            {
                yield return step;
            }

            remarks.AddRange(types.Remarks());
            AddRemark(found.Choice.Remark);
            foreach (var step in found.Choice.Taken == null ? LookAtWebSocket() : Enumerable.Empty<DiscoveryStep>())
            {
                yield return step;
            }

            IsDone = true;
            Result = DiscoveryTexts.Done(found.Findings.Sources.All.Count, found.Merged.Added, remarks);
        }

        private bool IsInTime => clock.Elapsed - startedAt < SourceDiscovery.RunLimit;

        private IEnumerable<DiscoveryStep> Ask(RestAddress address)
        {
            node = new NodeReading(address);
            foreach (var step in node.Steps())
            {
                yield return step;
            }

            if (node.Problem != null)
            {
                problems.Add(node.Problem);
                yield break;
            }

            senders = new AddressReading(node, clock);
            foreach (var step in senders.Steps())
            {
                yield return step;
            }

            events = new EventsReading(
                node.Devices.Values.Select(device => address.Sibling(device.EventsAddresses)),
                new[] { address }.Concat(senders.EventsAddresses.Select(given => address.Sibling(new[] { given }))));
            foreach (var step in events.Steps())
            {
                yield return step;
            }

            if (events.Problem == null || senders.Answers.Any(answer => answer.Value.Address != null || answer.Value.SourceId != null))
            {
                Address = address;
            }
            else
            {
                problems.Add(events.Problem);
            }
        }

        private DiscoveryFindings Findings()
        {
            var entries = events.Entries;
            if (entries.Count == 0 && senders.SourceIds.Count > 0)
            {
                entries = senders.SourceIds;
                AddRemark("The sources are those that its senders name: " + (events.Problem == null ? "the list of sources is empty" : events.Problem.FailureWithUrl) + ".");
            }

            AddRemark(events.Gap == null ? null : "The sources of one device are left out: " + events.Gap.FailureWithUrl + ".");
            AddRemark(node.NoSources == null ? null : "There are no labels: " + node.NoSources.FailureWithUrl + ".");
            AddRemark(senders.Answers.Count == 0 || senders.Gap == null ? null : AddressTexts.Unread(senders));
            var sources = FoundSources.Join(entries, node.Sources);
            AddRemark(sources.PassedOver == 0 ? null : "Entries passed over because they are not identifiers: " + DiscoveryTexts.Number(sources.PassedOver) + ".");
            AddRemark(node.PassedOver == 0 ? null : "Entries of the node's list passed over because they are not sources: " + DiscoveryTexts.Number(node.PassedOver) + ".");
            return new DiscoveryFindings(sources, FoundAddresses.Of(node, senders));
        }

        private IEnumerable<DiscoveryStep> ReadTypes(TypeReadings types)
        {
            for (var next = types.Next(IsInTime); next != null; next = types.Next(IsInTime))
            {
                var step = new DiscoveryStep(
                    next, DiscoveryTexts.ReadingTypes(types.Asked, types.Count), ListsShare + ((Complete - ListsShare) * (types.Asked - 1) / types.Count));
                yield return step;
                types.Take(step.Answer);
            }
        }

        private IEnumerable<DiscoveryStep> LookAtWebSocket()
        {
            var url = unopened();
            if (url == null)
            {
                yield break;
            }

            var step = new DiscoveryStep(DiscoveryRequest.WebSocket(url), DiscoveryTexts.LookingAtWebSocket, Address == null ? 0 : LastProgress);
            yield return step;
            if (unopened()?.Text == url.Text)
            {
                AddRemark(AnswerAdvice.ForWebSocket(url, step.Answer));
            }
        }

        /// <summary>Says what came of each address, and what to do about the one that told most.</summary>
        private string Reason()
        {
            var last = problems.LastOrDefault(problem => problem.Outcome != AnswerOutcome.Silent) ?? problems.Last();
            var advice = last.Request.IsForEventSources && node.NoSources == null
                ? AddressTexts.Absence(node, senders)
                : AnswerAdvice.ForList(last);
            return string.Join("; ", problems.Select(problem => problem.FailureWithUrl)) + (advice.Length == 0 ? string.Empty : ". " + advice);
        }

        private void AddRemark(string remark)
        {
            if (!string.IsNullOrEmpty(remark))
            {
                remarks.Add(remark);
            }
        }
    }
}
