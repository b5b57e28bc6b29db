using System;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Sources
{
    /// <summary>A source and the last thing that it told: one row of the Sources table.</summary>
    public sealed class Source
    {
        private SourceValue value;
        private string eventType;
        private DateTime? lastEvent;
        private DateTime? lastReceived;
        private long events;

        /// <summary>Initializes a new instance of the <see cref="Source"/> class.</summary>
        /// <param name="id">Identifier, as <see cref="SourceId"/> returns it.</param>
        /// <param name="name">Name; <see langword="null"/> or empty when none is known, which makes it the identifier.</param>
        public Source(string id, string name)
        {
            Id = id;
            Name = string.IsNullOrEmpty(name) ? id : name;
        }

        /// <summary>Gets the identifier.</summary>
        public string Id { get; }

        /// <summary>Gets the name.</summary>
        public string Name { get; }

        /// <summary>Gets or sets what is known of the source.</summary>
        public SourceState State { get; set; }

        /// <summary>Takes over an event.</summary>
        /// <param name="message">The event.</param>
        /// <param name="receivedUtc">When it arrived, in UTC.</param>
        public void Apply(StateMessage message, DateTime receivedUtc)
        {
            value = message.Value;
            eventType = message.EventType;
            lastEvent = message.EventTime;
            lastReceived = receivedUtc;
            events++;
            State = SourceState.Active;
        }

        /// <summary>Takes over that the source goes away. Its last value stays.</summary>
        /// <param name="message">How it goes away.</param>
        /// <param name="receivedUtc">When the message arrived, in UTC.</param>
        public void Apply(LifecycleMessage message, DateTime receivedUtc)
        {
            lastReceived = receivedUtc;
            State = message.Departure == Departure.Reboot ? SourceState.Rebooting : SourceState.ShutDown;
        }

        /// <summary>Writes the row.</summary>
        /// <returns>The cells of the retrieved columns, in the order of the table; <see langword="null"/> for a cell that is not initialized.</returns>
        public object[] ToRow() => new object[]
        {
            Id,
            Name,
            eventType,
            value?.Text,
            value?.Number,
            (int)State,
            lastEvent?.ToOADate(),
            lastReceived?.ToOADate(),
            events,
        };
    }
}
