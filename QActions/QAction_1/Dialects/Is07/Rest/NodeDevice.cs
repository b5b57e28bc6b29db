using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Skyline.Protocol.Dialects.Is07.Rest
{
    /// <summary>A device of a node, as far as finding its sources needs it (AMWA IS-04, Node API, "devices").</summary>
    internal sealed class NodeDevice
    {
        private const string Events = "urn:x-nmos:control:events/v1.0";
        private const string Connection = "urn:x-nmos:control:sr-ctrl/v1.";

        /// <summary>The newest version of the Connection API that is read. WebSocket senders came with it (AMWA IS-05, v1.1).</summary>
        private const int KnownMinor = 1;

        private readonly IReadOnlyList<KeyValuePair<string, string>> controls;

        /// <param name="controls">Type and address of each of its interfaces.</param>
        public NodeDevice(string label, IReadOnlyList<KeyValuePair<string, string>> controls)
        {
            Label = label;
            this.controls = controls;
        }

        /// <summary>Gets the label, fit to be shown; empty when the device has none.</summary>
        public string Label { get; }

        /// <summary>Gets the addresses of its Events API: one a network interface.</summary>
        public IEnumerable<string> EventsAddresses => AddressesOf(Events);

        /// <summary>Gets the version of its Connection API to ask for, such as <c>v1.1</c>; <see langword="null"/> when it names none.</summary>
        public string ConnectionVersion
        {
            get
            {
                var minors = controls.Select(control => Minor(control.Key)).Where(minor => minor >= 0).ToList();
                var known = minors.Where(minor => minor <= KnownMinor).ToList();
                return minors.Count == 0 ? null : "v1." + (known.Count > 0 ? known.Max() : minors.Min()).ToString(CultureInfo.InvariantCulture);
            }
        }

        /// <summary>Gets the addresses of its Connection API in that version: one a network interface.</summary>
        public IEnumerable<string> ConnectionAddresses => AddressesOf("urn:x-nmos:control:sr-ctrl/" + ConnectionVersion);

        private static int Minor(string type) =>
            type.StartsWith(Connection, StringComparison.Ordinal) && int.TryParse(type.Substring(Connection.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var minor) ? minor : -1;

        private IEnumerable<string> AddressesOf(string type) => controls.Where(control => control.Key == type).Select(control => control.Value);
    }
}
