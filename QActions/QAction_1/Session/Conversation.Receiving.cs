using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Page;
using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Statistics;

namespace Skyline.Protocol.Session
{
    /// <content>What messages of the device do. Each counts once, whatever it holds.</content>
    internal sealed partial class Conversation
    {
        /// <summary>Reads a message. It changes nothing, and may run at the same time as anything else.</summary>
        /// <param name="message">The message as it arrived.</param>
        /// <returns>What it means.</returns>
        public MessageReading Read(Payload message) => reader.Read(message);

        /// <summary>Tells what is made of a message. Nothing changes.</summary>
        /// <param name="text">The message.</param>
        /// <returns>Lines, fit to be shown.</returns>
        public string Test(string text) => MessageTest.Explain(Definition, dialect.Read(text));

        /// <summary>Takes over a message.</summary>
        /// <param name="reading">What it means.</param>
        /// <returns>What it means on this connection.</returns>
        public TalkReading Received(MessageReading reading)
        {
            Rules.Count(reading.Rules);
            var meant = talk.Received(reading);
            var areAllKnown = true;
            foreach (var message in meant.Messages)
            {
                switch (message)
                {
                    case StateMessage state:
                        areAllKnown &= Apply(state);
                        break;
                    case LifecycleMessage lifecycle:
                        areAllKnown &= IsAbout(sources.Find(lifecycle.SourceId), lifecycle.SourceId) && sources.Apply(lifecycle);
                        break;
                }
            }

            Count(reading, meant.Messages);
            if (!areAllKnown || meant.UnknownAliases > 0)
            {
                statistics.Count(Counter.UnknownSource);
            }

            if (reading.CutItems > 0)
            {
                statistics.Failed("A message has more than " + MessageReading.MostItems + " items: " + reading.CutItems + " were left out.");
            }

            Follow();
            MayHaveDue = meant.Step > 0 || meant.Messages.Count < reading.Messages.Count || MayHaveDue;
            return meant;
        }

        private void Count(MessageReading reading, List<Message> messages)
        {
            if (reading.Fault != ReadFault.None)
            {
                statistics.Count(CounterOf(reading.Fault));
            }
            else if (reading.IsHeartbeatReply)
            {
                statistics.Count(Counter.HeartbeatReply);
            }
            else if (Has<StateMessage>(messages))
            {
                statistics.Count(Counter.State);
            }
            else if (Has<LifecycleMessage>(messages))
            {
                statistics.Count(Counter.Lifecycle);
            }
            else if (Has<IgnoredMessage>(messages))
            {
                statistics.Count(Counter.Ignored);
            }
            else if (reading.IsUnknown)
            {
                statistics.Count(Counter.UnknownType);
            }
        }

        private static bool Has<T>(List<Message> messages)
            where T : Message => messages.Exists(message => message is T);

        private static Counter CounterOf(ReadFault fault)
        {
            switch (fault)
            {
                case ReadFault.Oversized:
                    return Counter.Oversized;
                case ReadFault.TooDeep:
                    return Counter.TooDeep;
                default:
                    return Counter.Malformed;
            }
        }

        /// <summary>Takes over a state.</summary>
        /// <returns><see langword="false"/> when it is of a source that is not in the table, and does not come into it.</returns>
        private bool Apply(StateMessage state)
        {
            var source = sources.Find(state.SourceId) ?? Introduce(state);
            if (!IsAbout(source, state.SourceId))
            {
                return false;
            }

            if (state.Name != null)
            {
                sources.Name(source, state.Name);
            }

            if (state.Value == null || (!source.IsSubscribed && !Definition.SendsJustWhatIsAsked))
            {
                return true;
            }

            source.BelongTo(state.ParentId ?? source.PartOf);
            sources.Apply(state);
            if (source.NewEventLatency != null)
            {
                source.FastestLatency = statistics.Handled(source.NewEventLatency.Value, source.FastestLatency);
            }

            sources.HeardPart(source.PartOf);
            return true;
        }

        /// <summary>Tells whether a message is about a source, rather than about one whose key differs from its only in upper and lower case. A UUID is the same in both.</summary>
        private bool IsAbout(Source source, string id)
        {
            if (source == null || Definition.Keys.Form == KeyForm.Uuid || source.Spell(id))
            {
                return source != null;
            }

            if (source.TakeTwin())
            {
                statistics.Failed(DisplayText.Clean(id + " differs from " + source.Id + " only in upper and lower case, and DataMiner has one row for both: it is passed over."));
            }

            return false;
        }

        /// <summary>Makes a row for a source that is not there: because it is a part of one that is, because the definition lets it in, or because the message names it.</summary>
        private Source Introduce(StateMessage state)
        {
            var parent = state.ParentId == null ? null : sources.Find(state.ParentId);
            if (sources.Ids.Count >= sources.Limits.Maximum || (parent == null && !state.IsLetIn && state.Value != null))
            {
                return null;
            }

            var isWanted = parent != null ? parent.IsSubscribed : state.IsLetIn || isSubscribingNew;
            var source = new Source(state.SourceId, null, isWanted, state.ParentId);
            sources.Add(source);
            if (isReady && isWanted && (parent != null || Definition.Subscribe == null))
            {
                sources.Requested(source, isAwaited: false);
            }
            else
            {
                areKeysOutdated = true;
            }

            return source;
        }
    }
}
