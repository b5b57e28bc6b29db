using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Discovery
{
    /// <summary>Turns labels into names. Devices may give two sources the same label; no two sources share a name.</summary>
    public static class LabelNames
    {
        private const int ShortId = 8;

        /// <summary>Chooses names for the sources that have none yet. A name that a source has already stays: an operator may have given it, and alarms and trends go by it.</summary>
        /// <param name="names">The names of all sources, by identifier; a source without a name has its identifier for one.</param>
        /// <param name="labelled">The sources with their labels.</param>
        /// <returns>The new names, by identifier. A source without a label is left out.</returns>
        public static IReadOnlyDictionary<string, string> Choose(IReadOnlyDictionary<string, string> names, IEnumerable<NodeSource> labelled)
        {
            var unnamed = labelled.Where(source => source.Label.Length > 0 && names.TryGetValue(source.Id, out var name) && name == source.Id).ToList();
            var shared = new HashSet<string>(
                unnamed.GroupBy(source => Cut(source.Label, string.Empty), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key),
                StringComparer.OrdinalIgnoreCase);
            var used = new HashSet<string>(names.Values.Concat(names.Keys).Concat(shared), StringComparer.OrdinalIgnoreCase);
            var chosen = new Dictionary<string, string>();
            foreach (var source in unnamed)
            {
                var name = Candidates(source).FirstOrDefault(used.Add);
                if (name != null)
                {
                    chosen.Add(source.Id, name);
                }
            }

            return chosen;
        }

        private static string[] Candidates(NodeSource source) => new[]
        {
            Cut(source.Label, string.Empty),
            Cut(source.Label, " (" + source.Id.Substring(0, ShortId) + ")"),
            Cut(source.Label, " (" + source.Id + ")"),
        };

        private static string Cut(string label, string suffix) =>
            (label.Length + suffix.Length <= SourceName.MaximumLength ? label : label.Substring(0, SourceName.MaximumLength - suffix.Length)) + suffix;
    }
}
