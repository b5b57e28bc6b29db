using System;
using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
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
    /// The definition that is in force: its conversation with the device, and what that does to sources, statistics, rules and commands. Not thread-safe, but for <see cref="Read"/>.
    /// </summary>
    internal sealed partial class DefinitionTraffic
    {
        private readonly SourceTable sources;
        private readonly MessageStatistics statistics;
        private readonly DefinitionMessageReader reader;
        private readonly DeviceTalk talk;
        private bool isReady;
        private bool isSubscribingNew = true;
        private bool areKeysOutdated = true;
        private TalkEnd end;
        private string heldBack;

        /// <summary>Initializes a new instance of the <see cref="DefinitionTraffic"/> class, before the connection opens.</summary>
        /// <param name="definition">The definition.</param>
        /// <param name="clock">The time.</param>
        /// <param name="sources">The sources of the element.</param>
        /// <param name="statistics">The statistics of the element.</param>
        public DefinitionTraffic(Definition definition, IClock clock, SourceTable sources, MessageStatistics statistics)
        {
            Definition = definition;
            this.sources = sources;
            this.statistics = statistics;
            reader = new DefinitionMessageReader(definition);
            talk = new DeviceTalk(definition, clock, () => Guid.NewGuid().ToString());
            Rules = new RuleRows(definition.Rules, clock);
            Commands = new CommandRows(definition.Commands, clock);
        }

        /// <summary>Gets the definition.</summary>
        public Definition Definition { get; }

        /// <summary>Gets what the table Rules shows.</summary>
        public RuleRows Rules { get; }

        /// <summary>Gets what the table Commands shows.</summary>
        public CommandRows Commands { get; }

        /// <summary>Gets how far the opening has come.</summary>
        public LoginStatus Login => talk.Login;

        /// <summary>Gets the texts that nobody may read.</summary>
        public IEnumerable<string> HiddenTexts => talk.HiddenTexts;

        /// <summary>Gets a value indicating whether a message may be due that cannot wait for the next tick.</summary>
        public bool MayHaveDue { get; private set; }

        /// <summary>Gets a value indicating whether the device answered a heartbeat on this connection.</summary>
        public bool HasAnswered => talk.Heartbeat.HasBeenAnswered;

        /// <summary>Takes over what the operator set.</summary>
        /// <param name="settings">The settings.</param>
        public void Apply(ElementSettings settings)
        {
            isSubscribingNew = settings.IsSubscribingNew;
            talk.Set(settings.HeartbeatInterval, settings.ReplyTimeout, settings.SubscriptionSizeLimit);
        }

        /// <summary>Takes over what the operator entered for the placeholders.</summary>
        /// <param name="values">What was entered.</param>
        public void Enter(EnteredValues values) => talk.Enter(values);

        /// <summary>Reads a message. It changes nothing, and may run at the same time as anything else.</summary>
        /// <param name="text">The message.</param>
        /// <returns>What it means by the definition.</returns>
        public MessageReading Read(string text) => reader.Read(text);

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

        /// <summary>The list of sources changed, or which of them are wanted.</summary>
        public void SourcesChanged() => areKeysOutdated = true;

        /// <summary>The operator presses Send in a row of the table Commands.</summary>
        /// <param name="key">The key of the row.</param>
        /// <returns>Which command it is, from 0.</returns>
        public int Press(string key)
        {
            var index = Commands.Press(key, talk.CannotSend == null, out var value, out var question);
            if (question == null)
            {
                talk.Send(index, value);
                Follow();
                MayHaveDue = true;
            }

            return index;
        }

        /// <summary>Takes the message that is to be sent now. It counts as sent.</summary>
        /// <returns>The message; <see langword="null"/> when none is due, or another one is on its way.</returns>
        public TalkMessage Take()
        {
            UpdateKeys();
            var message = talk.Take();
            MayHaveDue = false;
            Follow();
            if (message != null)
            {
                Ask(message);
            }

            return message;
        }

        /// <summary>Takes why a subscription is not sent.</summary>
        /// <returns>A sentence for the operator, once; <see langword="null"/> when none is held back.</returns>
        public string TakeHeldBack()
        {
            var taken = heldBack;
            heldBack = null;
            return taken;
        }

        /// <summary>DataMiner has sent the message that was taken last.</summary>
        public void Ran()
        {
            talk.Ran();
            MayHaveDue = true;
        }

        /// <summary>Takes a message back that could not be handed over.</summary>
        /// <param name="message">The message.</param>
        public void GiveBack(TalkMessage message)
        {
            talk.GiveBack(message);
            areKeysOutdated = true;
            Follow();
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
