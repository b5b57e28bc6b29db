using System;
using System.Collections.Generic;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Is07.Rest
{
    /// <summary>Reads the list of devices of a node (AMWA IS-04, Node API, "devices").</summary>
    internal sealed class NodeDevicesReader
    {
        /// <summary>The most interfaces that are kept of one device.</summary>
        private const int MaximumControls = 100;

        private readonly Dictionary<string, NodeDevice> devices = new Dictionary<string, NodeDevice>(StringComparer.OrdinalIgnoreCase);
        private List<KeyValuePair<string, string>> controls;
        private string id;
        private string label;
        private string type;
        private string address;

        private NodeDevicesReader()
        {
        }

        /// <summary>Reads the list.</summary>
        /// <returns>The devices, by identifier.</returns>
        /// <exception cref="JsonFaultException">The text is not a list.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public static IReadOnlyDictionary<string, NodeDevice> Read(string text)
        {
            var reader = new NodeDevicesReader();
            var walker = new JsonWalker(text);
            walker.EnterArray();
            while (walker.NextItem())
            {
                reader.ReadDevice(walker);
            }

            return reader.devices;
        }

        private void ReadDevice(JsonWalker walker)
        {
            id = null;
            label = null;
            controls = new List<KeyValuePair<string, string>>();
            var isObject = walker.TryEnterObject();
            while (isObject && walker.NextMember())
            {
                ReadMember(walker);
            }

            if (!string.IsNullOrEmpty(id))
            {
                devices[id] = new NodeDevice(DisplayText.Clean(label ?? string.Empty).Trim(), controls);
            }
        }

        private void ReadMember(JsonWalker walker)
        {
            if (walker.Name.Is("id"))
            {
                id = walker.ReadValue().AsText();
            }
            else if (walker.Name.Is("label"))
            {
                label = walker.ReadValue().AsText();
            }
            else if (walker.Name.Is("controls"))
            {
                var isArray = walker.TryEnterArray();
                while (isArray && walker.NextItem())
                {
                    ReadControl(walker);
                }
            }
        }

        private void ReadControl(JsonWalker walker)
        {
            type = null;
            address = null;
            var isObject = walker.TryEnterObject();
            while (isObject && walker.NextMember())
            {
                ReadControlMember(walker);
            }

            if (type != null && address != null && controls.Count < MaximumControls)
            {
                controls.Add(new KeyValuePair<string, string>(type, address));
            }
        }

        private void ReadControlMember(JsonWalker walker)
        {
            if (walker.Name.Is("type"))
            {
                type = walker.ReadValue().AsText();
            }
            else if (walker.Name.Is("href"))
            {
                address = walker.ReadValue().AsText();
            }
        }
    }
}
