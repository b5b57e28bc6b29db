using System;
using System.Collections.Generic;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Dialects.Is07.Rest
{
    /// <summary>Reads the list of all sources (AMWA IS-04, Node API, "sources"). Audio and video are passed over: they have no event type.</summary>
    internal sealed class NodeSourcesReader
    {
        private readonly Dictionary<string, NodeSource> sources = new Dictionary<string, NodeSource>(StringComparer.OrdinalIgnoreCase);
        private int passedOver;
        private string id;
        private string label;
        private string eventType;

        private NodeSourcesReader()
        {
        }

        /// <summary>Reads the list.</summary>
        /// <param name="passedOver">How many entries were passed over because they are not sources: no objects, or without an identifier.</param>
        /// <returns>The sources that have events, by identifier.</returns>
        /// <exception cref="JsonFaultException">The text is not a list.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public static IReadOnlyDictionary<string, NodeSource> Read(string text, out int passedOver)
        {
            var reader = new NodeSourcesReader();
            var walker = new JsonWalker(text);
            walker.EnterArray();
            while (walker.NextItem())
            {
                reader.ReadItem(walker);
            }

            passedOver = reader.passedOver;
            return reader.sources;
        }

        private void ReadItem(JsonWalker walker)
        {
            id = null;
            label = null;
            eventType = null;
            var isObject = walker.TryEnterObject();
            while (isObject && walker.NextMember())
            {
                ReadMember(walker);
            }

            if (!SourceId.TryParse(id, out var sourceId))
            {
                passedOver++;
            }
            else if (eventType != null)
            {
                sources[sourceId] = new NodeSource(sourceId, SourceName.OfLabel(label), DisplayText.Clean(eventType));
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
            else if (walker.Name.Is("event_type"))
            {
                eventType = walker.ReadValue().AsText();
            }
        }
    }
}
