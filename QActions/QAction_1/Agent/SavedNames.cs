using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Is07.Rest;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Agent
{
    /// <summary>Names of sources as the element saved them. Another version, or a restored backup, may have saved one twice, and alarms and trends could not be told apart.</summary>
    internal static class SavedNames
    {
        /// <summary>Gives each source whose name another one before it has, or has for its identifier, a name of its own.</summary>
        /// <param name="sources">The sources; names are changed.</param>
        /// <returns>The sources whose names were changed.</returns>
        public static IReadOnlyList<Source> Mend(IReadOnlyCollection<Source> sources)
        {
            var used = new HashSet<string>(sources.Select(source => SourceName.Key(source.Id)));
            var repeated = sources.Where(source => SourceName.Key(source.Name) != SourceName.Key(source.Id) && !used.Add(SourceName.Key(source.Name))).ToList();
            if (repeated.Count == 0)
            {
                return repeated;
            }

            var names = sources.ToDictionary(source => source.Id, source => repeated.Contains(source) ? source.Id : source.Name, StringComparer.OrdinalIgnoreCase);
            var chosen = LabelNames.Choose(names, repeated.Select(source => new NodeSource(source.Id, SourceName.OfLabel(source.Name), eventType: null)));
            foreach (var source in repeated)
            {
                source.Name = chosen.TryGetValue(source.Id, out var name) ? name : source.Id;
            }

            return repeated;
        }
    }
}
