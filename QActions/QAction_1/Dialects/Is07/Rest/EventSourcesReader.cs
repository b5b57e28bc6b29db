using System.Collections.Generic;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Is07.Rest
{
    /// <summary>Reads the list of sources that have events: identifiers, each with a slash behind it (AMWA IS-07, Events API, "sources").</summary>
    internal static class EventSourcesReader
    {
        /// <summary>Reads the list.</summary>
        /// <returns>Each entry without its slash; an empty text for one that is none.</returns>
        /// <exception cref="JsonFaultException">The text is not a list.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public static IReadOnlyCollection<string> Read(string text)
        {
            var entries = new List<string>();
            var walker = new JsonWalker(text);
            walker.EnterArray();
            while (walker.NextItem())
            {
                entries.Add((walker.ReadValue().AsText() ?? string.Empty).TrimEnd('/'));
            }

            return entries;
        }
    }
}
