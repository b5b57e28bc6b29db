using System;

namespace Skyline.Protocol.Messages
{
    /// <summary>A source tells its state.</summary>
    internal sealed class StateMessage : Message
    {
        /// <summary>Initializes a new instance of the <see cref="StateMessage"/> class.</summary>
        /// <param name="sourceId">Identifier of the source, as the device wrote it; one that a definition reads is a row key.</param>
        /// <param name="flowId">Identifier of the flow, as the device wrote it; <see langword="null"/> when it did not say.</param>
        /// <param name="eventType">Type of the event; <see langword="null"/> when the device did not say.</param>
        /// <param name="value">Value of the event; <see langword="null"/> when the device only named the source.</param>
        /// <param name="eventTime">When the source made the event, in UTC; <see langword="null"/> when the device did not say.</param>
        /// <param name="parentId">Identifier of the source that this one is a part of; <see langword="null"/> for one of its own.</param>
        /// <param name="name">Name of the source; <see langword="null"/> when the device did not say.</param>
        /// <param name="isLetIn">Whether it may become a row by itself.</param>
        public StateMessage(
            string sourceId, string flowId, string eventType, SourceValue value, DateTime? eventTime, string parentId = null, string name = null, bool isLetIn = false)
        {
            SourceId = sourceId;
            FlowId = flowId;
            EventType = eventType;
            Value = value;
            EventTime = eventTime;
            ParentId = parentId;
            Name = name;
            IsLetIn = isLetIn;
        }

        /// <summary>Gets the identifier of the source.</summary>
        public string SourceId { get; }

        /// <summary>Gets the identifier of the source that this one is a part of; <see langword="null"/> for one of its own.</summary>
        public string ParentId { get; }

        /// <summary>Gets the identifier of the flow that carries the events of the source; <see langword="null"/> when unknown.</summary>
        public string FlowId { get; }

        /// <summary>Gets the type of the event; <see langword="null"/> when unknown.</summary>
        public string EventType { get; }

        /// <summary>Gets the value of the event; <see langword="null"/> when the device only named the source.</summary>
        public SourceValue Value { get; }

        /// <summary>Gets when the source made the event, in UTC by the clock of the device; <see langword="null"/> when unknown.</summary>
        public DateTime? EventTime { get; }

        /// <summary>Gets the name of the source; <see langword="null"/> when unknown.</summary>
        public string Name { get; }

        /// <summary>Gets a value indicating whether the source may become a row by itself when it is unknown.</summary>
        public bool IsLetIn { get; }
    }
}
