using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Page;
using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Statistics;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Session
{
    /// <summary>
    /// The conversation with the device in the dialect that is in force, and what it does to sources, statistics, rules and commands. Not thread-safe, but for <see cref="Read"/>.
    /// </summary>
    internal sealed partial class Conversation
    {
        private readonly IDialect dialect;
        private readonly SourceTable sources;
        private readonly MessageStatistics statistics;
        private readonly MessageReader reader;
        private readonly DeviceTalk talk;
        private bool isReady;
        private bool isSubscribingNew = true;
        private TalkEnd end;

        /// <summary>Initializes a new instance of the <see cref="Conversation"/> class, before the connection opens.</summary>
        /// <param name="dialect">What the device speaks.</param>
        /// <param name="clock">The time.</param>
        /// <param name="sources">The sources of the element.</param>
        /// <param name="statistics">The statistics of the element.</param>
        public Conversation(IDialect dialect, IClock clock, SourceTable sources, MessageStatistics statistics)
        {
            this.dialect = dialect;
            this.sources = sources;
            this.statistics = statistics;
            reader = new MessageReader(dialect);
            talk = new DeviceTalk(Definition, clock, () => Guid.NewGuid().ToString());
            hasParts = Definition.Rules.Any(rule => rule.Part != null);
            Rules = new RuleRows(Definition.Rules, clock);
            Commands = new CommandRows(Definition.Commands, clock);
        }

        /// <summary>Gets what is said to the device.</summary>
        public Definition Definition => dialect.Definition;

        /// <summary>Gets what the table Rules shows.</summary>
        public RuleRows Rules { get; }

        /// <summary>Gets what the table Commands shows.</summary>
        public CommandRows Commands { get; }

        /// <summary>Gets how far the opening has come.</summary>
        public LoginStatus Login => talk.Login;

        /// <summary>Gets the texts that nobody may read.</summary>
        public IEnumerable<string> HiddenTexts => talk.HiddenTexts;

        /// <summary>Gets a value indicating whether the device answered a heartbeat on this connection.</summary>
        public bool HasAnswered => talk.Heartbeat.HasBeenAnswered;

        /// <summary>Takes over what the operator set.</summary>
        /// <param name="settings">The settings.</param>
        public void Apply(ElementSettings settings)
        {
            isSubscribingNew = settings.IsSubscribingNew;
            reader.MaximumLength = settings.MessageSizeLimit;
            talk.Set(settings.HeartbeatInterval, settings.ReplyTimeout, settings.SubscriptionSizeLimit);
        }

        /// <summary>Takes over what the operator entered for the placeholders.</summary>
        /// <param name="values">What was entered.</param>
        public void Enter(EnteredValues values) => talk.Enter(values);

        /// <summary>The connection opened.</summary>
        public void Opened()
        {
            UpdateKeys();
            talk.Opened();
            Follow();
        }

        /// <summary>The device, or the network, closed the connection.</summary>
        /// <returns>What more there is to tell of why, a sentence for the operator; <see langword="null"/> when there is nothing.</returns>
        public string Closed()
        {
            talk.Closed();
            var reason = talk.LastFailure;
            Left();
            return reason;
        }

        /// <summary>The connector closes the connection because the conversation came to its end.</summary>
        public void Ended()
        {
            talk.Closed();
            Left();
        }

        /// <summary>The connector closes the connection, or the operator wants none.</summary>
        public void Stopped()
        {
            talk.Stopped();
            Left();
        }

        /// <summary>Does what the time has come for.</summary>
        /// <returns>Why the connection is to be opened again, once; <see langword="null"/> when it is not.</returns>
        public TalkEnd Tick()
        {
            talk.Tick();
            Commands.Tick();
            Follow();
            return TakeEnd();
        }

        /// <summary>Takes why the conversation came to its end.</summary>
        /// <returns>Why, once; <see langword="null"/> when it did not.</returns>
        public TalkEnd TakeEnd()
        {
            var taken = end;
            end = null;
            return taken;
        }

        private void Left()
        {
            isReady = false;
            Follow();
            end = null;
        }

        /// <summary>Takes over what the conversation has to tell.</summary>
        private void Follow()
        {
            var news = talk.TakeNews();
            foreach (var error in news.Errors)
            {
                statistics.Failed(DisplayText.Clean(error));
            }

            foreach (var refused in news.RefusedKeys)
            {
                Refuse(refused.Key, refused.Value);
            }

            Accept(news.AcceptedKeys);
            news.Commands.ForEach(Commands.Apply);
            news.RoundTrips.ForEach(statistics.Measured);
            Count(Counter.HeartbeatSent, news.HeartbeatsSent);
            Count(Counter.HeartbeatMissed, news.HeartbeatsMissed);
            if (news.HeldBack != null)
            {
                heldBack = news.HeldBack;
                sources.Refused();
            }

            end = news.End ?? end;
            BecomeReady();
        }

        private void BecomeReady()
        {
            if (isReady || !talk.IsReady)
            {
                return;
            }

            isReady = true;
            if (Definition.Subscribe == null)
            {
                sources.Requested(isAwaited: false);
            }
        }

        private void Count(Counter counter, long amount)
        {
            if (amount > 0)
            {
                statistics.Count(counter, amount);
            }
        }
    }
}
