namespace Skyline.Protocol.Messages
{
    /// <summary>What came of reading a message: the message, or the fault.</summary>
    internal sealed class ReadResult
    {
        private ReadResult(Message message, ReadFault fault, string reason)
        {
            Message = message;
            Fault = fault;
            Reason = reason;
        }

        /// <summary>Gets the message; <see langword="null"/> when there is a fault.</summary>
        public Message Message { get; }

        /// <summary>Gets the fault; <see cref="ReadFault.None"/> when there is a message.</summary>
        public ReadFault Fault { get; }

        /// <summary>Gets what is wrong with the message, in a few words that go on behind "message", fit to be shown; <see langword="null"/> when the fault says it all.</summary>
        public string Reason { get; }

        /// <summary>A message that could be read.</summary>
        public static ReadResult Of(Message message) => new ReadResult(message, ReadFault.None, null);

        /// <summary>A message that could not be read.</summary>
        /// <param name="fault">Why.</param>
        /// <param name="reason">What is wrong with it, in a few words that go on behind "message", fit to be shown.</param>
        public static ReadResult Failed(ReadFault fault, string reason = null) => new ReadResult(null, fault, reason);
    }

    /// <summary>Why a message could not be read.</summary>
    internal enum ReadFault
    {
        /// <summary>It could.</summary>
        None,

        /// <summary>It is not valid, or lacks a member that its kind must have.</summary>
        Malformed,

        /// <summary>It is nested deeper than the connector accepts.</summary>
        TooDeep,

        /// <summary>It is longer than the connector accepts.</summary>
        Oversized,
    }
}
