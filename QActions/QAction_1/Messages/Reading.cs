namespace Skyline.Protocol.Messages
{
    /// <summary>What came of reading a message: the message, or the fault.</summary>
    public sealed class Reading
    {
        private Reading(Message message, ReadFault fault)
        {
            Message = message;
            Fault = fault;
        }

        /// <summary>Gets the message; <see langword="null"/> when there is a fault.</summary>
        public Message Message { get; }

        /// <summary>Gets the fault; <see cref="ReadFault.None"/> when there is a message.</summary>
        public ReadFault Fault { get; }

        /// <summary>A message that could be read.</summary>
        /// <param name="message">The message.</param>
        /// <returns>The reading.</returns>
        public static Reading Of(Message message) => new Reading(message, ReadFault.None);

        /// <summary>A message that could not be read.</summary>
        /// <param name="fault">Why.</param>
        /// <returns>The reading.</returns>
        public static Reading Failed(ReadFault fault) => new Reading(null, fault);
    }
}
