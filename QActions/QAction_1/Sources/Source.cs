using System;
using System.Collections.Generic;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Sources
{
    /// <summary>A source and the last thing that it told. Not thread-safe.</summary>
    internal sealed class Source
    {
        private StateMessage last;
        private string declaredType;
        private string madeName;
        private string unit;
        private string spelling;
        private bool hasTwin;

        /// <summary>Initializes a new instance of the <see cref="Source"/> class.</summary>
        /// <param name="id">Identifier, as <see cref="SourceId"/> returns it.</param>
        /// <param name="name">Name; <see langword="null"/> or empty when none is known, which makes it the identifier.</param>
        /// <param name="isSubscribed">Whether the operator wants its events.</param>
        /// <param name="partOf">The source that it is a part of; <see langword="null"/> or empty for one of its own.</param>
        public Source(string id, string name, bool isSubscribed = true, string partOf = null)
        {
            Id = id;
            PartOf = string.IsNullOrEmpty(partOf) ? null : partOf;
            Name = string.IsNullOrEmpty(name) ? id : name;
            Life = new SourceLife(isSubscribed);
        }

        /// <summary>Gets the identifier.</summary>
        public string Id { get; }

        /// <summary>Gets or sets the name.</summary>
        public string Name { get; set; }

        /// <summary>Gets the identifier of the source that it is a part of; <see langword="null"/> for one of its own.</summary>
        public string PartOf { get; private set; }

        /// <summary>Gets what the device called it last in a message; <see langword="null"/> when it did not.</summary>
        public string NameOfDevice { get; private set; }

        /// <summary>Gets a value indicating whether its name is neither its identifier nor the one that was made of what the device calls it.</summary>
        public bool IsNamedByOperator => Name != Id && Name != madeName;

        /// <summary>Gets what the connector did about it, what was heard of it, and what follows.</summary>
        public SourceLife Life { get; }

        /// <summary>Gets a value indicating whether the operator wants its events.</summary>
        public bool IsSubscribed => Life.IsWanted;

        /// <summary>Gets a value indicating whether the device was asked for it on this connection.</summary>
        public bool IsRequested => Life.IsRequested;

        /// <summary>Gets what its values are called; <see langword="null"/> when that is not known, or they have no names.</summary>
        public ValueLabels Labels { get; private set; }

        /// <summary>Gets a value indicating whether it is known what the values of the type that the device last declared are called.</summary>
        public bool IsLabelled => Labels != null && Labels.EventType == declaredType;

        /// <summary>Gets what is known of the source.</summary>
        public SourceState State => Life.State;

        /// <summary>Gets the type of its last event; <see langword="null"/> before the first.</summary>
        public string EventType => last?.EventType;

        /// <summary>Gets what its last event told, with its unit or as its label, fit to be shown; likewise.</summary>
        public string ShownValue
        {
            get
            {
                if (last == null)
                {
                    return null;
                }

                var text = last.Value.KeepsUnit && unit != null ? last.Value.Text + " " + unit : last.Value.Text;
                return Labels == null ? text : Labels.Show(last.EventType, text);
            }
        }

        /// <summary>Gets the number that its last event told; <see langword="null"/> when it told none.</summary>
        public double? Number => last?.Value.Number;

        /// <summary>Gets the flow of its last event; <see langword="null"/> when it named none.</summary>
        public string FlowId => last?.FlowId;

        /// <summary>Gets when its last event was made, in UTC, by the clock of the device; <see langword="null"/> when that is not known.</summary>
        public DateTime? EventTime { get; private set; }

        /// <summary>Gets when something was last heard of it, in UTC; <see langword="null"/> when nothing was.</summary>
        public DateTime? LastReceived { get; private set; }

        /// <summary>Gets how many events it sent.</summary>
        public long Events { get; private set; }

        /// <summary>Gets how long its last event took from the device to here, by the clocks of both; <see langword="null"/> when they cannot tell.</summary>
        public TimeSpan? Latency { get; private set; }

        /// <summary>Gets how long the last state took from the device to here, by the clocks of both; <see langword="null"/> when it was not news that the device sent of its own accord.</summary>
        public TimeSpan? NewEventLatency { get; private set; }

        /// <summary>Gets or sets the shortest such time on this connection; <see langword="null"/> when there is none yet.</summary>
        public TimeSpan? FastestLatency { get; set; }

        /// <summary>Takes over which type of events the device declares for the source. What values of another type are called means nothing from then on.</summary>
        /// <param name="eventType">The type.</param>
        public void Declare(string eventType)
        {
            declaredType = eventType;
            Labels = IsLabelled ? Labels : null;
        }

        /// <summary>Takes over what the type definition calls each value of the declared type: the label is shown in place of it.</summary>
        /// <param name="labelsByText">The labels, by the text with which the value is shown otherwise; none when values have no names.</param>
        public void Label(IReadOnlyDictionary<string, string> labelsByText) =>
            Labels = labelsByText.Count == 0 || declaredType == null ? null : new ValueLabels(declaredType, labelsByText);

        /// <summary>Takes over what an earlier run of the element knew.</summary>
        /// <param name="labels">The labels.</param>
        public void Label(ValueLabels labels) => Labels = labels;

        /// <summary>The connection opened or closed: the device is asked for nothing.</summary>
        /// <param name="isOpen">Whether it is open.</param>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when the row changed.</returns>
        public bool Connected(bool isOpen, TimeSpan now)
        {
            FastestLatency = null;
            return Life.Connected(isOpen, now);
        }

        /// <summary>Takes over how a message spells the key. DataMiner does not tell keys apart by upper and lower case: the row is that of one of them, of its own spelling if that comes.</summary>
        /// <param name="id">The key as the device spells it.</param>
        /// <returns><see langword="false"/> when the message is about another source: the device spelled this one differently before.</returns>
        public bool Spell(string id)
        {
            spelling = id == Id ? Id : spelling ?? id;
            return id == spelling;
        }

        /// <summary>Notes that the device has another key that differs from this one only in upper and lower case.</summary>
        /// <returns><see langword="true"/> for the first time.</returns>
        public bool TakeTwin()
        {
            var isFirst = !hasTwin;
            hasTwin = true;
            return isFirst;
        }

        /// <summary>It turned out of which source it is a part.</summary>
        /// <param name="parentId">That source; <see langword="null"/> for none.</param>
        public void BelongTo(string parentId) => PartOf = parentId;

        /// <summary>The device names it in a message.</summary>
        /// <param name="name">What it calls it.</param>
        /// <param name="made">The name that was made of that; <see langword="null"/> when the one that it has stays.</param>
        public void NameByDevice(string name, string made)
        {
            NameOfDevice = name;
            if (made != null)
            {
                madeName = made;
                Name = made;
            }
        }

        /// <summary>Something was heard of a part of it, and so of it.</summary>
        /// <param name="now">The time.</param>
        /// <param name="utc">The time, in UTC.</param>
        public void HeardPart(TimeSpan now, DateTime utc)
        {
            Life.TakeDue();
            LastReceived = utc;
            Life.Heard(SourceState.Active, now);
        }

        /// <summary>
        /// Takes over a state. One that tells what the last one told, of the same moment, is not an event: a device sends all states again with each subscription, also those of sources
        /// that died long ago (AMWA IS-07, Transport - WebSocket, "Subscriptions strategy").
        /// </summary>
        /// <param name="message">The state.</param>
        /// <param name="now">When it arrived.</param>
        /// <param name="utc">When it arrived, in UTC.</param>
        /// <param name="limits">How long is too long.</param>
        /// <returns><see langword="true"/> when the row changed.</returns>
        public bool Apply(StateMessage message, TimeSpan now, DateTime utc, SourceLimits limits)
        {
            var due = Life.TakeDue();
            NewEventLatency = due == DueState.None && message.EventTime > last?.EventTime ? utc - message.EventTime : null;
            if (IsAgain(message, due))
            {
                // The flow says nothing of the event.
                var isOther = message.FlowId != last.FlowId;
                last = message.EventTime == last.EventTime ? message : last;
                return Life.HeardAgain(due, now, limits) || isOther;
            }

            // The first state on a connection is as old as it is: its age says nothing of the way here.
            Latency = due == DueState.First ? null : EventTimes.Latency(message.EventTime, utc);
            EventTime = EventTimes.Shown(message.EventTime, utc);
            unit = message.Value.Unit ?? unit;
            last = message;
            Events++;
            LastReceived = utc;
            Life.Heard(SourceState.Active, now);
            return true;
        }

        /// <summary>Takes over that the source goes away. Its last value stays.</summary>
        /// <param name="message">How it goes away.</param>
        /// <param name="now">When the message arrived.</param>
        /// <param name="utc">When the message arrived, in UTC.</param>
        public void Apply(LifecycleMessage message, TimeSpan now, DateTime utc)
        {
            LastReceived = utc;
            Life.Heard(message.Kind == ShutdownKind.Reboot ? SourceState.Rebooting : SourceState.ShutDown, now);
        }

        /// <summary>Without a time nothing but the occasion tells: the first state after a subscription is one that every device sends again.</summary>
        private bool IsAgain(StateMessage message, DueState due) => last != null
            && message.EventType == last.EventType
            && message.Value.Text == last.Value.Text
            && message.Value.Number == last.Value.Number
            && (message.EventTime.HasValue ? message.EventTime == last.EventTime : due != DueState.None);
    }
}
