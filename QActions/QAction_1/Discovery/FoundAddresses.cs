using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Connections;

namespace Skyline.Protocol.Discovery
{
    /// <summary>The addresses of WebSockets that a device gives.</summary>
    internal sealed class FoundAddresses
    {
        private FoundAddresses(IReadOnlyList<FoundAddress> all, RestAddress asked, string absence, IReadOnlyDictionary<string, string> names)
        {
            All = all;
            Asked = asked;
            Absence = absence;
            Names = names;
        }

        /// <summary>Gets the addresses, each once, in the order of their devices.</summary>
        public IReadOnlyList<FoundAddress> All { get; }

        /// <summary>Gets the address that was asked; <see langword="null"/> before the first discovery.</summary>
        public RestAddress Asked { get; }

        /// <summary>Gets why there is none, a sentence; <see langword="null"/> when there is one, or before the first discovery.</summary>
        public string Absence { get; }

        /// <summary>Gets the labels of the sources that have one, by identifier.</summary>
        public IReadOnlyDictionary<string, string> Names { get; }

        /// <summary>Gives what there is before the first discovery.</summary>
        /// <returns>No address.</returns>
        public static FoundAddresses None() => new FoundAddresses(new List<FoundAddress>(), null, null, new Dictionary<string, string>());

        /// <summary>Brings together what senders answered.</summary>
        /// <param name="node">What the node tells.</param>
        /// <param name="reading">What its senders answered.</param>
        internal static FoundAddresses Of(NodeReading node, AddressReading reading)
        {
            var found = new Dictionary<string, FoundAddress>();
            var byDevice = new Dictionary<string, HashSet<FoundAddress>>();
            foreach (var answer in reading.Answers.Where(answer => answer.Value.Address != null))
            {
                var address = new FoundAddress(answer.Value.Address);
                address = found.TryGetValue(address.Text, out var same) ? same : found[address.Text] = address;
                address.Add(Label(node, answer.Key.DeviceId), answer.Value.IsEnabled, answer.Value.NeedsAuthorization, answer.Value.SourceId);
                (byDevice.TryGetValue(answer.Key.DeviceId, out var ofDevice) ? ofDevice : byDevice[answer.Key.DeviceId] = new HashSet<FoundAddress>()).Add(address);
            }

            var asked = new HashSet<string>(reading.Answers.Select(answer => answer.Key.Id));
            foreach (var device in node.Senders.Where(sender => !asked.Contains(sender.Id)).GroupBy(sender => sender.DeviceId))
            {
                if (byDevice.TryGetValue(device.Key, out var ofDevice) && ofDevice.Count == 1)
                {
                    ofDevice.Single().AddUnasked(device.Count());
                }
            }

            return new FoundAddresses(
                found.Values.OrderBy(address => string.Join(", ", address.Devices), StringComparer.OrdinalIgnoreCase).ThenBy(address => address.Text, StringComparer.Ordinal).ToList(),
                node.Address,
                found.Count > 0 ? null : AddressTexts.Absence(node, reading),
                node.Sources.Where(source => source.Value.Label.Length > 0).ToDictionary(source => source.Key, source => source.Value.Label));
        }

        /// <summary>Finds an address by the key of its row.</summary>
        /// <returns>The address; <see langword="null"/> when there is none.</returns>
        public FoundAddress Find(string key) => All.FirstOrDefault(address => address.Key == key);

        /// <summary>
        /// Tells which sources do not send at the address in use, but at another one: asked for there, they would count as missing. While it is not known that the
        /// address in use is one of these, and several are, that holds for the sources of each one.
        /// </summary>
        /// <param name="current">The address in use; <see langword="null"/> when there is none.</param>
        /// <param name="isOpen">Whether the connection is open there.</param>
        /// <returns>The identifiers of the sources.</returns>
        public IReadOnlyCollection<string> SourcesElsewhere(WebSocketUrl current, bool isOpen)
        {
            var inUse = current == null ? null : All.FirstOrDefault(address => address.Text == current.Text);
            if (inUse == null && (isOpen || All.Count < 2))
            {
                return new List<string>();
            }

            var elsewhere = new HashSet<string>(All.SelectMany(address => address.SourceIds));
            elsewhere.ExceptWith(inUse == null ? Enumerable.Empty<string>() : inUse.SourceIds);
            return elsewhere;
        }

        private static string Label(NodeReading node, string deviceId) => node.Devices.TryGetValue(deviceId, out var device) ? device.Label : string.Empty;
    }
}
