using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Is07.Rest;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Discovery
{
    /// <summary>Turns labels into names. Devices may give two sources the same label; no two sources share a name.</summary>
    internal static class LabelNames
    {
        private const int ShortId = 8;

        /// <summary>Chooses names for the sources that have none yet. A name that a source has already stays: an operator may have given it, and alarms and trends go by it.</summary>
        /// <param name="names">The names of all sources, by identifier; a source without a name has its identifier for one.</param>
        /// <param name="labelled">The sources with their labels.</param>
        /// <returns>The new names, by identifier. A source without a label is left out.</returns>
        public static IReadOnlyDictionary<string, string> Choose(IReadOnlyDictionary<string, string> names, IEnumerable<NodeSource> labelled)
        {
            var unnamed = labelled.Where(source => source.Label.Length > 0 && names.TryGetValue(source.Id, out var name) && name == source.Id).ToList();
            var shared = unnamed.GroupBy(source => SourceName.Key(SourceName.Cut(source.Label, string.Empty))).Where(group => group.Count() > 1).Select(group => group.Key);
            var used = new HashSet<string>(names.Values.Concat(names.Keys).Select(SourceName.Key).Concat(shared));
            var chosen = new Dictionary<string, string>();
            foreach (var source in unnamed)
            {
                var name = Candidates(source).FirstOrDefault(candidate => used.Add(SourceName.Key(candidate)));
                if (name != null)
                {
                    chosen.Add(source.Id, name);
                }
            }

            return chosen;
        }

        /// <summary>A label that lost characters may be that of any source in the same script: it never stands alone.</summary>
        private static IEnumerable<string> Candidates(NodeSource source)
        {
            if (source.IsLabelWhole)
            {
                yield return SourceName.Cut(source.Label, string.Empty);
            }

            yield return SourceName.Cut(source.Label, " (" + source.Id.Substring(0, Math.Min(ShortId, source.Id.Length)) + ")");
            yield return SourceName.Cut(source.Label, " (" + source.Id + ")");
        }
    }
}
