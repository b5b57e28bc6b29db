using System.Collections.Generic;
using System.Linq;

namespace Skyline.Protocol.Sources
{
    /// <summary>Makes names of what devices call their sources in messages. Which names are taken is kept, so that many sources that come one by one cost no more each. Not thread-safe.</summary>
    internal sealed class DeviceNames
    {
        private HashSet<string> taken;

        /// <summary>A source came into the table.</summary>
        /// <param name="source">The source.</param>
        public void Added(Source source)
        {
            taken?.Add(SourceName.Key(source.Id));
            taken?.Add(SourceName.Key(source.Name));
        }

        /// <summary>A source went, or has another name: which names are taken is found out again.</summary>
        public void Forget() => taken = null;

        /// <summary>Tells whether the name that a source has is one that is made of what the device calls it.</summary>
        /// <param name="source">The source.</param>
        /// <param name="label">What the device calls it.</param>
        /// <returns><see langword="true"/> when it is.</returns>
        public static bool IsMadeOf(Source source, string label) => source.Name != source.Id && Candidates(source, SourceName.OfLabel(label)).Contains(source.Name);

        /// <summary>Chooses a name that no other source has.</summary>
        /// <param name="source">The source.</param>
        /// <param name="label">What the device calls it.</param>
        /// <param name="sources">All sources.</param>
        /// <returns>The name; <see langword="null"/> when nothing can be made of the label.</returns>
        public string Choose(Source source, string label, IEnumerable<Source> sources)
        {
            var name = SourceName.OfLabel(label);
            if (name.Length == 0)
            {
                return null;
            }

            taken = taken ?? new HashSet<string>(sources.Where(other => other != source).SelectMany(other => new[] { SourceName.Key(other.Id), SourceName.Key(other.Name) }));
            return Candidates(source, name).FirstOrDefault(candidate => taken.Add(SourceName.Key(candidate)));
        }

        private static string[] Candidates(Source source, string name) => new[] { SourceName.Cut(name, string.Empty), SourceName.Cut(name, " (" + source.Id + ")") };
    }
}
