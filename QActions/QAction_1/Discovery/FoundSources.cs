using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Is07.Rest;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Discovery
{
    /// <summary>What a discovery found, once both lists are read.</summary>
    internal sealed class FoundSources
    {
        private FoundSources(IReadOnlyList<NodeSource> all, int passedOver)
        {
            All = all;
            PassedOver = passedOver;
        }

        /// <summary>Gets the sources that have events, each with what is known of it.</summary>
        public IReadOnlyList<NodeSource> All { get; }

        /// <summary>Gets how many entries were passed over because they are not identifiers. They are never sent back: devices have been seen to crash on them.</summary>
        public int PassedOver { get; }

        /// <summary>Joins both lists. Which sources there are is what the first one says.</summary>
        /// <param name="entries">The sources that have events.</param>
        /// <param name="known">What is told of all sources.</param>
        /// <returns>What was found.</returns>
        public static FoundSources Join(IReadOnlyCollection<string> entries, IReadOnlyDictionary<string, NodeSource> known)
        {
            var ids = entries.Select(entry => SourceId.TryParse(entry, out var id) ? id : null).ToList();
            var all = ids.Where(id => id != null).Distinct()
                .Select(id => known.TryGetValue(id, out var source) ? source : new NodeSource(id, string.Empty, eventType: null)).ToList();
            return new FoundSources(all, ids.Count(id => id == null));
        }

        /// <summary>Gives the sources the labels that the agent keeps.</summary>
        /// <param name="keep">Gives texts as the agent keeps them, in the same order.</param>
        /// <returns>What was found, as it can be shown.</returns>
        public FoundSources Keep(Func<IReadOnlyList<string>, IReadOnlyList<string>> keep)
        {
            var labels = keep(All.Select(source => source.Label).ToList());
            return new FoundSources(All.Select((source, index) => source.Keep(labels[index])).ToList(), PassedOver);
        }

        /// <summary>Leaves sources out.</summary>
        /// <param name="ids">Their identifiers.</param>
        public FoundSources Without(IReadOnlyCollection<string> ids) => new FoundSources(All.Where(source => !ids.Contains(source.Id)).ToList(), PassedOver);
    }
}
