using System.Collections.Generic;
using Skyline.Protocol.Dialects.Is07.Rest;

namespace Skyline.Protocol.Discovery
{
    /// <summary>Reads what a node tells of itself at one address: its sources, its devices, and its senders.</summary>
    internal sealed class NodeReading
    {
        /// <summary>For a node that answers, and does not list its versions.</summary>
        private const string AssumedVersion = "v1.3";

        private const double SourcesProgress = 4;
        private const double DevicesProgress = 8;
        private const double SendersProgress = 12;

        public NodeReading(RestAddress address)
        {
            Address = address;
        }

        /// <summary>Gets where the node is asked.</summary>
        public RestAddress Address { get; }

        /// <summary>Gets the answer that makes the address useless; <see langword="null"/> when it is not.</summary>
        public DiscoveryAnswer Problem { get; private set; }

        /// <summary>Gets the answer that says that there is no list of sources with labels; <see langword="null"/> when there is one.</summary>
        public DiscoveryAnswer NoSources { get; private set; }

        /// <summary>Gets the answer that says why the senders are not known; <see langword="null"/> when they are.</summary>
        public DiscoveryAnswer NoSenders { get; private set; }

        /// <summary>Gets what is told of the sources, by identifier.</summary>
        public IReadOnlyDictionary<string, NodeSource> Sources { get; private set; } = new Dictionary<string, NodeSource>();

        /// <summary>Gets how many entries of its list of sources were passed over because they are not sources.</summary>
        public int PassedOver { get; private set; }

        /// <summary>Gets the devices, by identifier.</summary>
        public IReadOnlyDictionary<string, NodeDevice> Devices { get; private set; } = new Dictionary<string, NodeDevice>();

        /// <summary>Gets the senders that may send over a WebSocket.</summary>
        public IReadOnlyList<NodeSender> Senders { get; private set; } = new List<NodeSender>();

        /// <summary>Makes the requests, one after the other.</summary>
        /// <returns>The steps. Each has its answer when the next one is asked for.</returns>
        public IEnumerable<DiscoveryStep> Steps()
        {
            var versions = new DiscoveryStep(DiscoveryRequest.NodeVersions(Address), DiscoveryTexts.ReadingVersions, 0);
            yield return versions;
            if (IsProblem(versions.Answer))
            {
                yield break;
            }

            var version = versions.Answer.Version ?? AssumedVersion;
            var sources = new DiscoveryStep(DiscoveryRequest.NodeSources(Address, version), DiscoveryTexts.ReadingLabels, SourcesProgress);
            yield return sources;
            if (IsProblem(sources.Answer))
            {
                yield break;
            }

            Sources = sources.Answer.Sources ?? Sources;
            PassedOver = sources.Answer.PassedOver;
            NoSources = sources.Answer.Failure == null ? null : sources.Answer;
            var isThere = versions.Answer.Version != null || NoSources == null;
            if (isThere)
            {
                var devices = new DiscoveryStep(DiscoveryRequest.NodeDevices(Address, version), DiscoveryTexts.ReadingDevices, DevicesProgress);
                yield return devices;
                Devices = devices.Answer.Devices ?? Devices;
            }

            // Without a node interface, the connection interface lists its senders, whatever they send over.
            var senders = new DiscoveryStep(
                isThere ? DiscoveryRequest.NodeSenders(Address, version) : DiscoveryRequest.SenderIds(Address, AddressReading.AssumedVersion),
                DiscoveryTexts.ReadingSenders,
                SendersProgress);
            yield return senders;
            Senders = senders.Answer.Senders ?? Senders;
            NoSenders = senders.Answer.Failure == null ? null : senders.Answer;
        }

        private bool IsProblem(DiscoveryAnswer answer)
        {
            Problem = answer.Outcome == AnswerOutcome.Failed || answer.Outcome == AnswerOutcome.Silent ? answer : null;
            return Problem != null;
        }
    }
}
