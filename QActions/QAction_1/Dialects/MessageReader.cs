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
        /// <param name="maximumLength">The longest message that is read, in bytes.</param>
        public MessageReader(IDialect dialect, int maximumLength)
        {
            this.dialect = dialect;
            MaximumLength = maximumLength;
        }

        /// <summary>Gets or sets the longest message that is read, in bytes. May be set while messages are read.</summary>
        public int MaximumLength { get; set; }

        /// <summary>Reads a message. Never throws for what a device sends.</summary>
        /// <param name="inputParameter">The message as DataMiner hands it to a QAction with the option <c>binary</c>.</param>
        /// <returns>The message or the fault.</returns>
        public ReadResult Read(object inputParameter) => Decode(inputParameter, out var text) ?? dialect.Read(text);

        /// <summary>Makes text of a message.</summary>
        /// <param name="inputParameter">The message as DataMiner hands it to a QAction with the option <c>binary</c>.</param>
        /// <param name="text">The text.</param>
        /// <returns>Why there is none; <see langword="null"/> when there is.</returns>
        public ReadResult Decode(object inputParameter, out string text)
        {
            text = null;
            if (Payload.Length(inputParameter) > MaximumLength)
            {
                return ReadResult.Failed(ReadFault.Oversized);
            }

            return Payload.TryDecode(Payload.ToBytes(inputParameter), out text) ? null : ReadResult.Failed(ReadFault.Malformed, "not UTF-8");
        }
    }
}
