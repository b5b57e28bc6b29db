using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Operations;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Elements
{
    /// <summary>Brings what a discovery found into the table: new sources, and names for those that have none.</summary>
    public static class SourceMerge
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
                foreach (var name in LabelNames.Choose(names, found.All))
                {
                    sources.Change(name.Key, source => source.Name = name.Value);
                }

                return new MergeResult(added, EnumSources(sources, found), remarks);
            });
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
                .OrderBy(source => source.Labels != null).Select(source => source.Id).ToList();
    }
}
