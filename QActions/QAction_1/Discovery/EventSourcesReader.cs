using System.Collections.Generic;
using Skyline.Protocol.Payloads;

namespace Skyline.Protocol.Discovery
{
    /// <summary>Reads the list of sources that have events: identifiers, each with a slash behind it (AMWA IS-07, Events API, "sources").</summary>
    internal static class EventSourcesReader
    {
        /// <summary>Reads the list.</summary>
        /// <param name="text">The JSON.</param>
        /// <returns>Each entry once, without its slash, whatever it is.</returns>
        /// <exception cref="Newtonsoft.Json.JsonException">The text is no list.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public static IReadOnlyCollection<string> Read(string text)
        {
            var entries = new HashSet<string>();
            using (var walker = new JsonWalker(text))
            {
                walker.ReadDocument(item => entries.Add((item.ReadScalar() as string ?? string.Empty).TrimEnd('/')));
            }

            return entries;
        }
    }
}
