using System;

namespace Skyline.Protocol.Messages
{
    /// <summary>A source tells its state.</summary>
    public sealed class StateMessage : Message
    {
        /// <summary>Initializes a new instance of the <see cref="StateMessage"/> class.</summary>
        /// <param name="sourceId">Identifier of the source, as the device wrote it.</param>
        /// <param name="flowId">Identifier of the flow, as the device wrote it; <see langword="null"/> when it did not say.</param>
        /// <param name="eventType">Type of the event.</param>
        /// <param name="value">Value of the event.</param>
        /// <param name="eventTime">When the source made the event, in UTC; <see langword="null"/> when the device did not say.</param>
        public StateMessage(string sourceId, string flowId, string eventType, SourceValue value, DateTime? eventTime)
        {
            SourceId = sourceId;
            FlowId = flowId;
            EventType = eventType;
            Value = value;
            EventTime = eventTime;
        }

        /// <summary>Gets the identifier of the source.</summary>
        public string SourceId { get; }

        /// <summary>Gets the identifier of the flow that carries the events of the source; <see langword="null"/> when unknown.</summary>
        public string FlowId { get; }

        /// <summary>Gets the type of the event.</summary>
        public string EventType { get; }

        /// <summary>Gets the value of the event.</summary>
        public SourceValue Value { get; }

        /// <summary>Gets when the source made the event, in UTC by the clock of the device; <see langword="null"/> when unknown.</summary>
        public DateTime? EventTime { get; }
    }
}
