using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects
{
    /// <summary>Reads what arrived on the WebSocket, whoever sent it and whatever it is.</summary>
    internal sealed class MessageReader
    {
        /// <summary>The longest message that is read, in bytes. A longer one would cost seconds and hundreds of megabytes in the scripting process.</summary>
        public const int DefaultMaximumLength = 1024 * 1024;

        private readonly IDialect dialect;

        /// <summary>Initializes a new instance of the <see cref="MessageReader"/> class.</summary>
        /// <param name="dialect">What the device speaks.</param>
        public MessageReader(IDialect dialect)
        {
            this.dialect = dialect;
        }

        /// <summary>Gets or sets the longest message that is read, in bytes. May be set while messages are read.</summary>
        public int MaximumLength { get; set; } = DefaultMaximumLength;

        /// <summary>Reads a message. Never throws for what a device sends.</summary>
        /// <param name="message">The message.</param>
        /// <returns>What it means, or the fault.</returns>
        public MessageReading Read(Payload message)
        {
            if (message.Length > MaximumLength)
            {
                return MessageReading.Failed(ReadFault.Oversized);
            }

            return message.TryDecode(out var text) ? dialect.Read(text) : MessageReading.Failed(ReadFault.Malformed, "not UTF-8");
        }
    }
}
