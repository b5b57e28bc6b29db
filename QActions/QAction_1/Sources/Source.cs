using System;
using System.Collections.Generic;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Sources
{
    /// <summary>A source and the last thing that it told: one row of the Sources table. Not thread-safe.</summary>
    public sealed class Source
    {
        /// <summary>How often the age of a silent source is shown anew: often enough to see it grow, seldom enough to cost nothing.</summary>
        private static readonly TimeSpan AgeStep = TimeSpan.FromSeconds(60);

        private SourceValue value;
        private string eventType;
        private string flowId;
        private DateTime? lastEvent;
        private DateTime? lastReceived;
        private TimeSpan lastHeard;
        private TimeSpan? shownAge;
        private TimeSpan? latency;
        private long events;
        private bool isRequested;

        /// <summary>Initializes a new instance of the <see cref="Source"/> class.</summary>
        /// <param name="id">Identifier, as <see cref="SourceId"/> returns it.</param>
        /// <param name="name">Name; <see langword="null"/> or empty when none is known, which makes it the identifier.</param>
        /// <param name="isSubscribed">Whether the operator wants its events.</param>
        public Source(string id, string name, bool isSubscribed = true)
        {
            Id = id;
            Name = string.IsNullOrEmpty(name) ? id : name;
            IsSubscribed = isSubscribed;
        }

        /// <summary>Gets the identifier.</summary>
        public string Id { get; }

        /// <summary>Gets or sets the name.</summary>
        public string Name { get; set; }

        /// <summary>Gets a value indicating whether the operator wants its events.</summary>
        public bool IsSubscribed { get; private set; }

        /// <summary>Gets what its values are called, by the text with which each is shown otherwise; <see langword="null"/> when that is not known.</summary>
        public IReadOnlyDictionary<string, string> Labels { get; private set; }

        /// <summary>Gets what is known of the source.</summary>
        public SourceState State { get; private set; }

        /// <summary>Takes over what the type definition calls each value: the label is shown in place of it.</summary>
        /// <param name="labelsByText">The labels, by the text with which the value is shown otherwise.</param>
        public void Label(IReadOnlyDictionary<string, string> labelsByText) => Labels = labelsByText;

        /// <summary>The operator wants its events, or no longer. The device is told with the next subscription.</summary>
        /// <param name="isSubscribed">Whether he wants them.</param>
        public void Want(bool isSubscribed)
        {
            IsSubscribed = isSubscribed;
            if (!isSubscribed)
            {
                Released();
            }
        }

        /// <summary>The device was asked for the source. Whoever was heard since an earlier request is not waited for again.</summary>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when the row changed.</returns>
        public bool Requested(TimeSpan now)
        {
            if (isRequested)
            {
                return false;
            }

            isRequested = true;
            State = SourceState.Waiting;
            lastHeard = now;
            shownAge = null;
            return true;
        }

        /// <summary>The device is not asked for the source, or no longer.</summary>
        /// <returns><see langword="true"/> when the row changed.</returns>
        public bool Released()
        {
            var isChanged = State != SourceState.NotSubscribed;
            isRequested = false;
            State = SourceState.NotSubscribed;
            shownAge = null;
            return isChanged;
        }

        /// <summary>Takes over an event.</summary>
        /// <param name="message">The event.</param>
        /// <param name="now">When it arrived.</param>
        /// <param name="utc">When it arrived, in UTC.</param>
        public void Apply(StateMessage message, TimeSpan now, DateTime utc)
        {
            // The first state after a subscription, and one that is sent again, is as old as it is: its age says nothing of the way here.
            if (State == SourceState.Active && message.EventTime.HasValue && message.EventTime != lastEvent)
            {
                latency = utc - message.EventTime.Value;
            }

            value = message.Value;
            eventType = message.EventType;
            flowId = message.FlowId;
            lastEvent = message.EventTime;
            events++;
            Heard(SourceState.Active, now, utc);
        }

        /// <summary>Takes over that the source goes away. Its last value stays.</summary>
        /// <param name="message">How it goes away.</param>
        /// <param name="now">When the message arrived.</param>
        /// <param name="utc">When the message arrived, in UTC.</param>
        public void Apply(LifecycleMessage message, TimeSpan now, DateTime utc) =>
            Heard(message.Departure == Departure.Reboot ? SourceState.Rebooting : SourceState.ShutDown, now, utc);

        /// <summary>Takes over that time passes.</summary>
        /// <param name="now">The time.</param>
        /// <param name="limits">How long is too long.</param>
        /// <returns><see langword="true"/> when the row changed.</returns>
        public bool Pass(TimeSpan now, SourceLimits limits)
        {
            var age = now - lastHeard;
            if (State == SourceState.Waiting && age >= limits.MissingAfter)
            {
                State = SourceState.Missing;
                return true;
            }

            if (State == SourceState.Active && limits.SilentAfter > TimeSpan.Zero && age >= limits.SilentAfter)
            {
                State = SourceState.Silent;
            }

            if (State != SourceState.Silent || (shownAge.HasValue && age - shownAge.Value < AgeStep))
            {
                return false;
            }

            shownAge = age;
            return true;
        }

        /// <summary>Tells whether the source is missing for so long that it is to be removed.</summary>
        /// <param name="now">The time.</param>
        /// <param name="limits">How long is too long.</param>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool IsGone(TimeSpan now, SourceLimits limits) =>
            State == SourceState.Missing && limits.RemoveMissingAfter > TimeSpan.Zero && now - lastHeard >= limits.RemoveMissingAfter;

        /// <summary>Writes the row.</summary>
        /// <returns>The cells of the retrieved columns, in the order of the table; <see langword="null"/> for a cell that is not initialized.</returns>
        public object[] ToRow() => new object[]
        {
            Id,
            Name,
            eventType,
            ShownValue(),
            value?.Number,
            (int)State,
            lastEvent?.ToOADate(),
            lastReceived?.ToOADate(),
            events,
            latency?.TotalMilliseconds,
            shownAge?.TotalSeconds,
            flowId,
            IsSubscribed ? 1 : 0,
        };

        private string ShownValue() => value != null && Labels != null && Labels.TryGetValue(value.Text, out var label) ? label : value?.Text;

        private void Heard(SourceState state, TimeSpan now, DateTime utc)
        {
            // An event that was on its way when the operator gave the source up does not subscribe it again.
            State = IsSubscribed ? state : SourceState.NotSubscribed;
            lastHeard = now;
            lastReceived = utc;
            shownAge = null;
        }
    }
}
