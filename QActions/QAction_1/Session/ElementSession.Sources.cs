using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Session
{
    /// <content>The sources: which there are, which are subscribed, and what time does to them.</content>
    internal sealed partial class ElementSession
    {
        /// <summary>Adds sources, all or none.</summary>
        /// <param name="ids">Their identifiers, as <see cref="SourceId"/> returns them.</param>
        /// <param name="isSubscribed">Whether the operator wants their events.</param>
        /// <returns>How many were not there before.</returns>
        /// <exception cref="RefusedException">There would be more than may be; the message says by how much.</exception>
        public int Add(IEnumerable<string> ids, bool isSubscribed = true) => Locked(() =>
        {
            var added = ids.Except(sources.Ids, StringComparer.OrdinalIgnoreCase).ToList();
            if (added.Count == 0)
            {
                return 0;
            }

            if (sources.Ids.Count + added.Count > sources.Limits.Maximum)
            {
                throw new RefusedException(
                    "there would be " + (sources.Ids.Count + added.Count) + " sources, and at most " + sources.Limits.Maximum + " may be. Add fewer, or raise Maximum Sources on the page Settings.");
            }

            if (isSubscribed)
            {
                conversation.CheckSubscription(added);
            }

            added.ForEach(id => sources.Add(new Source(id, null, isSubscribed)));
            SourcesChanged(isSubscribed);
            return added.Count;
        });

        /// <summary>Removes a source.</summary>
        /// <param name="id">Its identifier.</param>
        /// <returns><see langword="false"/> when there is no such source.</returns>
        public bool Remove(string id) => Locked(() => SourcesChanged(sources.Remove(id)));

        /// <summary>Subscribes to a source or ends its subscription; its row stays.</summary>
        /// <param name="id">Its identifier.</param>
        /// <param name="isSubscribed">Whether the operator wants its events.</param>
        /// <exception cref="RefusedException">There is no such source, or the subscription would be longer than may be sent; the message says which.</exception>
        public void Subscribe(string id, bool isSubscribed) => Locked(() =>
        {
            var existing = Existing(id);
            var whole = existing.PartOf == null ? null : sources.Find(existing.PartOf);
            if (whole != null)
            {
                throw new RefusedException("the source is a part of " + whole.Name + " and follows its Subscribed. Change it there.");
            }

            if (!existing.IsSubscribed && isSubscribed)
            {
                conversation.CheckSubscription(new[] { id });
            }

            foreach (var part in sources.PartsOf(id))
            {
                sources.Want(part, isSubscribed);
            }

            return SourcesChanged(sources.Want(id, isSubscribed));
        });

        /// <summary>Gives a source another name.</summary>
        /// <param name="id">Its identifier.</param>
        /// <param name="entered">What the operator entered.</param>
        /// <returns>The name.</returns>
        /// <exception cref="RefusedException">There is no such source, or the name cannot be used or is that of another source; the message says why.</exception>
        public string Rename(string id, string entered) => Locked(() =>
        {
            var name = SourceName.Read(Existing(id).Id, entered, sources);
            sources.Change(id, source => source.Name = name);
            return name;
        });

        /// <summary>Takes over that time passes: sources fall silent, or turn out to be missing.</summary>
        /// <returns>The identifiers of the sources that are missing for so long that they are to be removed.</returns>
        public IReadOnlyList<string> PassTime() => Locked(sources.Pass);

        /// <summary>A row can go, by its button or by time, while an operator edits it.</summary>
        private Source Existing(string id) => sources.Find(id) ?? throw new RefusedException("there is no such source any more.");

        private bool SourcesChanged(bool isChanged)
        {
            if (isChanged)
            {
                conversation.SourcesChanged();
            }

            return isChanged;
        }
    }
}
