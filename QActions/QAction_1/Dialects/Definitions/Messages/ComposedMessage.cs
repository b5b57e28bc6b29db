using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>A message with its values, or why it cannot be sent.</summary>
    internal sealed class ComposedMessage
    {
        /// <summary>Initializes a new instance of the <see cref="ComposedMessage"/> class: one that can be sent.</summary>
        /// <param name="text">The message as it is sent, ASCII; <see langword="null"/> when there is nothing to send.</param>
        /// <param name="shown">The message as it is shown.</param>
        /// <param name="values">The values that it was made with.</param>
        public ComposedMessage(string text, string shown, MessageValues values)
        {
            Text = text;
            Shown = shown;
            Marks = values.Marks;
            Ids = values.Ids;
        }

        /// <summary>Initializes a new instance of the <see cref="ComposedMessage"/> class: one that cannot be sent.</summary>
        /// <param name="fault">Why, a sentence for the operator without its beginning.</param>
        /// <param name="length">How long it would be, in bytes.</param>
        public ComposedMessage(string fault, long length)
        {
            Fault = fault;
            Length = length;
        }

        /// <summary>Gets how long a message that cannot be sent would be, in bytes; 0 for one that can.</summary>
        public long Length { get; }

        /// <summary>Gets the message as it is sent, ASCII; <see langword="null"/> when there is nothing to send.</summary>
        public string Text { get; }

        /// <summary>Gets the message as it is shown: with dots for what nobody may read.</summary>
        public string Shown { get; }

        /// <summary>Gets what a reply can name it by: its number, UUID or time.</summary>
        public IReadOnlyList<string> Marks { get; }

        /// <summary>Gets what an answer can name it by, and no other message: its number or UUID.</summary>
        public IReadOnlyList<string> Ids { get; }

        /// <summary>Gets why it cannot be sent, a sentence for the operator without its beginning; <see langword="null"/> when it can.</summary>
        public string Fault { get; }
    }
}
