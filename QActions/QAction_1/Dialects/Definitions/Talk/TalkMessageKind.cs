namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>What a message to the device is. Of several that are due, the one of the first kind goes out first.</summary>
    internal enum TalkMessageKind
    {
        /// <summary>An answer that the device asked for.</summary>
        Answer,

        /// <summary>A step of the opening.</summary>
        Step,

        /// <summary>A subscription, or the end of one.</summary>
        Subscription,

        /// <summary>A command of the operator.</summary>
        Command,

        /// <summary>A heartbeat.</summary>
        Heartbeat,
    }
}
