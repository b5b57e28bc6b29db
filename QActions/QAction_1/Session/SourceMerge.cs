using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Is07.Rest;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Session
{
    /// <summary>Brings what a discovery found into the table: new sources, and names for those that have none.</summary>
    internal static class SourceMerge
    {
        /// <summary>Brings it in. What is there already stays: values, subscriptions, names.</summary>
        /// <param name="session">The session of the element.</param>
        /// <param name="found">What was found.</param>
        /// <param name="isSubscribing">Whether the operator wants the events of new sources.</param>
        /// <returns>What became of it.</returns>
        /// <exception cref="RefusedException">There would be more sources than may be; the message says by how much. Nothing was changed.</exception>
        public static MergeResult Apply(ElementSession session, FoundSources found, bool isSubscribing)
        {
            var remarks = new List<string>();
            var added = Add(session, found.All.Select(source => source.Id).ToList(), isSubscribing, remarks);
            return session.UseSources(sources =>
            {
                var names = sources.Ids.ToDictionary(id => id, id => sources.Find(id).Name, StringComparer.OrdinalIgnoreCase);
                var chosen = LabelNames.Choose(names, found.All);
                foreach (var name in chosen)
                {
                    sources.Change(name.Key, source => source.Name = name.Value);
                }

                var lossy = found.All.Count(source => !source.IsLabelWhole && chosen.ContainsKey(source.Id));
                if (lossy > 0)
                {
                    remarks.Add("Labels with characters that the code page of the agent lacks, shown as ?: " + DiscoveryTexts.Number(lossy) + ".");
                }

                foreach (var source in found.All.Where(source => source.EventType != null))
                {
                    Declare(sources, source);
                }

                return new MergeResult(added, EnumSources(sources, found), remarks);
            });
        }

        /// <summary>A source whose type the device does not tell keeps what is known: it may be that another node has it, or that the interface does not answer today.</summary>
        private static void Declare(SourceTable sources, NodeSource found)
        {
            var hadLabels = sources.Find(found.Id)?.Labels != null;
            if (hadLabels)
            {
                sources.Change(found.Id, source => source.Declare(found.EventType));
            }
            else
            {
                sources.Find(found.Id)?.Declare(found.EventType);
            }
        }

        private static int Add(ElementSession session, IReadOnlyCollection<string> ids, bool isSubscribing, List<string> remarks)
        {
            try
            {
                return session.Add(ids, isSubscribing);
            }
            catch (RefusedException ex) when (isSubscribing)
            {
                var added = session.Add(ids, isSubscribed: false);
                remarks.Add("The new ones are not subscribed: " + ex.Message);
                return added;
            }
        }

        private static List<string> EnumSources(SourceTable sources, FoundSources found) =>
            found.All.Where(source => source.IsEnum).Select(source => sources.Find(source.Id)).Where(source => source != null)
                .OrderBy(source => source.IsLabelled).Select(source => source.Id).ToList();
    }
}
