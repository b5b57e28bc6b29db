using System;

namespace Skyline.Protocol.Messages
{
    /// <summary>A source tells its state.</summary>
    internal sealed class StateMessage : Message
    {
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
