using System;
using System.Collections.Generic;
using System.Linq;

namespace Skyline.Protocol.Discovery
{
    /// <summary>Reads the lists of sources that have events. Each device of a node can have one of its own, at a port of its own.</summary>
    internal sealed class EventsReading
    {
        /// <summary>The most addresses that are asked.</summary>
        private const int MaximumAddresses = 8;

        private const double Progress = 20;

        private readonly List<KeyValuePair<RestAddress, HashSet<string>>> lists = new List<KeyValuePair<RestAddress, HashSet<string>>>();
        private readonly IReadOnlyList<RestAddress> given;
        private readonly IReadOnlyList<RestAddress> others;
        private DiscoveryAnswer failure;

        /// <param name="given">The addresses that the devices give for their lists: all of them are asked.</param>
        /// <param name="others">Where a list may be otherwise: asked one after the other until one has it.</param>
        public EventsReading(IEnumerable<RestAddress> given, IEnumerable<RestAddress> others)
        {
            this.given = Distinct(given);
            this.others = Distinct(others).Where(address => this.given.All(other => other.Text != address.Text)).ToList();
        }

        /// <summary>Gets the first answer that is not a list; <see langword="null"/> when there is a list.</summary>
        public DiscoveryAnswer Problem => lists.Count == 0 ? failure : null;

        /// <summary>Gets the answer that leaves the sources of a device out; <see langword="null"/> when each device gave its list, or none did.</summary>
        public DiscoveryAnswer Gap => lists.Any(list => given.Contains(list.Key)) ? failure : null;

        /// <summary>Gets the entries of all lists.</summary>
        public IReadOnlyCollection<string> Entries { get; private set; } = new List<string>();

        /// <summary>Makes the requests, one after the other.</summary>
        /// <returns>The steps. Each has its answer when the next one is asked for.</returns>
        public IEnumerable<DiscoveryStep> Steps()
        {
            foreach (var address in given.Concat(others).Take(MaximumAddresses))
            {
                if (lists.Count > 0 && others.Contains(address))
                {
                    yield break;
                }

                var step = new DiscoveryStep(DiscoveryRequest.EventSources(address), DiscoveryTexts.ReadingSources, Progress);
                yield return step;
                Take(step.Answer);
            }
        }

        /// <summary>Gives the type definitions of sources that are to be read: of each that a list has, at the address of the list.</summary>
        public TypeReadings TypesOf(IEnumerable<string> sourceIds)
        {
            var requests = sourceIds.Select(id => new { id, address = lists.FirstOrDefault(list => list.Value.Contains(id)).Key })
                .Where(item => item.address != null).Select(item => DiscoveryRequest.TypeOf(item.address, item.id)).ToList();
            return new TypeReadings(requests.Take(SourceDiscovery.MaximumTypes).ToList(), requests.Count);
        }

        private static List<RestAddress> Distinct(IEnumerable<RestAddress> addresses) =>
            addresses.Where(address => address != null).GroupBy(address => address.Text).Select(group => group.First()).ToList();

        private void Take(DiscoveryAnswer answer)
        {
            if (answer.Entries == null)
            {
                failure = failure ?? answer;
                return;
            }

            lists.Add(new KeyValuePair<RestAddress, HashSet<string>>(answer.Request.Address, new HashSet<string>(answer.Entries, StringComparer.OrdinalIgnoreCase)));
            Entries = Entries.Concat(answer.Entries).ToList();
        }
    }
}
