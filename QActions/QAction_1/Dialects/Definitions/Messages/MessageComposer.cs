using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Puts values into messages, and sees to it that none is too long. Not thread-safe.</summary>
    internal sealed class MessageComposer
    {
        /// <summary>Gets how long a message may be.</summary>
        public SubscriptionLimit Limit { get; } = new SubscriptionLimit();

        /// <summary>Puts values into a message.</summary>
        /// <param name="template">The message.</param>
        /// <param name="values">The values.</param>
        /// <returns>The message, or why it cannot be sent.</returns>
        public ComposedMessage Compose(MessageTemplate template, MessageValues values)
        {
            var writer = new MessageWriter(Limit.MaximumLength);
            if (!template.Write(writer, values))
            {
                return new ComposedMessage(null, null, values);
            }

            if (writer.Fault != null)
            {
                return new ComposedMessage(writer.Fault, writer.Length);
            }

            return writer.Length <= Limit.MaximumLength
                ? new ComposedMessage(writer.Text, writer.Shown, values)
                : new ComposedMessage("it would be " + writer.Length + " bytes long, and at most " + Limit.MaximumLength
                    + " bytes may be sent at once. Raise Subscription Size Limit on the page Settings.",
                    writer.Length);
        }
    }
}
