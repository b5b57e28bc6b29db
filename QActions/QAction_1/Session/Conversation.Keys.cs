using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Dialects.Definitions.Values;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Session
{
    /// <content>Which keys the device is asked for, and which sources it is not asked for because their keys are of another kind.</content>
    internal sealed partial class Conversation
    {
        private readonly bool hasParts;
        private bool areKeysOutdated = true;

        private IEnumerable<string> WantedKeys => sources.Subscribed.Where(StandsForItsKey).Select(KeyOf).Distinct();

        /// <summary>Tells whether a source has a key of the kind that the device knows. Keys of another kind mean nothing to it: they are never sent to it.</summary>
        /// <param name="source">The source.</param>
        /// <returns><see langword="true"/> when it has.</returns>
        public bool IsFit(Source source) => (source.PartOf == null || hasParts) && Definition.Keys.HasForm(KeyOf(source));

        /// <summary>The list of sources changed, or which of them are wanted.</summary>
        public void SourcesChanged() => areKeysOutdated = true;

        /// <summary>Checks that the operator may want more sources.</summary>
        /// <param name="added">The identifiers of those that come.</param>
        /// <exception cref="RefusedException">The subscription would be longer than may be sent; the message says so.</exception>
        public void CheckSubscription(IEnumerable<string> added)
        {
            var refusal = talk.Refuse(WantedKeys.Concat(added.Select(RowKey.Unescape)).Distinct().ToList());
            if (refusal != null)
            {
                throw new RefusedException(refusal);
            }
        }

        private static string KeyOf(Source source) => RowKey.Unescape(source.PartOf ?? source.Id);

        private void UpdateKeys()
        {
            if (!areKeysOutdated)
            {
                return;
            }

            areKeysOutdated = false;
            sources.RejectUnfit();
            if (Definition.Subscribe != null)
            {
                talk.Want(WantedKeys.ToList());
            }
            else if (isReady)
            {
                sources.Requested(isAwaited: false);
            }
        }

        /// <summary>A part that added itself stands for its key, as long as that has no row.</summary>
        private bool StandsForItsKey(Source source) => source.PartOf == null || sources.Find(source.PartOf) == null;

        /// <summary>
        /// The device was asked for keys. One is missing only when the device is to answer that, by its number or with states, and does not: whether it tells states at once, or only when they change,
        /// no definition that an operator enters says. What belongs to a key comes or not, and is never missing.
        /// </summary>
        private void Ask(TalkMessage message)
        {
            if (message.Asked.Count == 0)
            {
                return;
            }

            var rows = Rows(message.Asked);
            sources.Requested(source => source.PartOf == null && rows.Contains(source.Id), message.IsAnswerDue);
            sources.Requested(source => hasParts && source.PartOf != null && rows.Contains(source.PartOf), isAwaited: false);
        }

        private void Accept(List<string> keys)
        {
            if (keys.Count > 0)
            {
                var rows = Rows(keys);
                sources.Answered(source => rows.Contains(source.Id));
            }
        }

        private static HashSet<string> Rows(IEnumerable<string> keys) => new HashSet<string>(keys.Select(key => RowKey.TryEscape(key, out var row) ? row : key));

        private void Refuse(string key, string text)
        {
            if (RowKey.TryEscape(key, out var row))
            {
                sources.Reject(source => source.Id == row || source.PartOf == row);
            }

            statistics.Failed(DisplayText.Clean("The device refused " + key + (string.IsNullOrEmpty(text) ? "." : ": " + text)));
        }
    }
}
