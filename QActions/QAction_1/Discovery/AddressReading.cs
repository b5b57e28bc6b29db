using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Is07.Rest;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Discovery
{
    /// <summary>Asks senders, one after the other, where they send.</summary>
    internal sealed class AddressReading
    {
        /// <summary>For devices that do not tell the version of their connection interface: the first one with WebSocket senders.</summary>
        public const string AssumedVersion = "v1.1";

        /// <summary>The most senders that are asked, those of each device in turn. Senders of one device should share one address (AMWA IS-07, WebSocket transport, 3.1).</summary>
        public const int MaximumSenders = 200;

        /// <summary>No further sender is asked after this time: what the operator looks for comes behind.</summary>
        public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

        /// <summary>When as many of the first senders cannot be asked, or as many in a row leave a request unanswered, the others are not asked.</summary>
        private const int MaximumFailures = 3;

        private const double FirstProgress = 14;
        private const double LastProgress = 20;

        private readonly NodeReading node;
        private readonly IClock clock;
        private readonly List<KeyValuePair<NodeSender, ActiveSender>> answers = new List<KeyValuePair<NodeSender, ActiveSender>>();
        private int failures;
        private int silences;

        /// <param name="node">What the node tells.</param>
        public AddressReading(NodeReading node, IClock clock)
        {
            this.node = node;
            this.clock = clock;
        }

        /// <summary>Gets the senders that answered, each with what it does now.</summary>
        public IReadOnlyList<KeyValuePair<NodeSender, ActiveSender>> Answers => answers;

        /// <summary>Gets how many senders there are.</summary>
        public int Count => node.Senders.Count;

        /// <summary>Gets why senders that should be asked were not, or did not answer; <see langword="null"/> when each one did.</summary>
        public string Gap { get; private set; }

        /// <summary>Gets the addresses that senders give for their sources in the Events API.</summary>
        public IEnumerable<string> EventsAddresses => answers.Select(answer => answer.Value.EventsAddress).Where(address => address != null);

        /// <summary>Gets the sources that senders tell, each once.</summary>
        public IReadOnlyList<string> SourceIds => answers.Select(answer => answer.Value.SourceId).Where(id => id != null).Distinct().ToList();

        /// <summary>Makes the requests, one after the other.</summary>
        /// <returns>The steps. Each has its answer when the next one is asked for.</returns>
        public IEnumerable<DiscoveryStep> Steps()
        {
            var startedAt = clock.Elapsed;
            var chosen = InTurn().Take(MaximumSenders).ToList();
            for (var i = 0; i < chosen.Count && !IsHopeless; i++)
            {
                if (clock.Elapsed - startedAt >= Limit)
                {
                    Gap = "the device is too slow";
                    yield break;
                }

                var step = new DiscoveryStep(
                    RequestFor(chosen[i]), DiscoveryTexts.ReadingAddresses(i + 1, chosen.Count), FirstProgress + ((LastProgress - FirstProgress) * i / chosen.Count));
                yield return step;
                Take(chosen[i], step.Answer);
            }
        }

        private bool IsHopeless => silences == MaximumFailures || (failures == MaximumFailures && answers.Count == 0);

        /// <summary>The first sender of each device, then the second of each, and so on: a device with many senders must not hide another one.</summary>
        private IEnumerable<NodeSender> InTurn() => node.Senders.GroupBy(sender => sender.DeviceId)
            .SelectMany(device => device.Select((sender, turn) => new { sender, turn })).OrderBy(item => item.turn).Select(item => item.sender);

        private DiscoveryRequest RequestFor(NodeSender sender)
        {
            node.Devices.TryGetValue(sender.DeviceId, out var device);
            var address = device == null ? null : node.Address.Sibling(device.ConnectionAddresses);
            return DiscoveryRequest.ActiveSender(address ?? node.Address, device?.ConnectionVersion ?? AssumedVersion, sender.Id);
        }

        private void Take(NodeSender sender, DiscoveryAnswer answer)
        {
            silences = answer.Outcome == AnswerOutcome.Silent ? silences + 1 : 0;
            if (answer.Active == null)
            {
                failures++;
                Gap = answer.FailureWithUrl;
                return;
            }

            answers.Add(new KeyValuePair<NodeSender, ActiveSender>(sender, answer.Active));
        }
    }
}
