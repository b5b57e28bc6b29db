namespace Skyline.Protocol.Dialects.Is07.Rest
{
    /// <summary>What a device tells of one of its sources.</summary>
    internal sealed class NodeSource
    {
        public NodeSource(string id, string label, string eventType)
        {
            Id = id;
            Label = label;
            EventType = eventType;
            IsLabelWhole = true;
            IsEnum = Is07EventType.TryParse(eventType ?? string.Empty, out var type) && type.IsEnum;
        }

        /// <summary>Gets the identifier.</summary>
        public string Id { get; }

        /// <summary>Gets the label, fit to be shown; empty when the source has none.</summary>
        public string Label { get; }

        /// <summary>Gets a value indicating whether the label is the one that the device gave: not when the agent lacks characters of it.</summary>
        public bool IsLabelWhole { get; private set; }

        /// <summary>Gets the type of its events, as rows show it; <see langword="null"/> when the device does not tell.</summary>
        public string EventType { get; }

        /// <summary>Gets a value indicating whether the type definition of the source gives each value a label.</summary>
        public bool IsEnum { get; }

        /// <summary>Gives the source the label that the agent keeps.</summary>
        /// <param name="label">The label as it is kept.</param>
        /// <returns>The source with that label.</returns>
        public NodeSource Keep(string label) => new NodeSource(Id, label, EventType) { IsLabelWhole = label == Label };
    }
}
