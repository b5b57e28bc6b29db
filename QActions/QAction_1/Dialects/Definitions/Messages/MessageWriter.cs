using System.Text;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Writes a message twice: as it is sent, and as it is shown, with dots for what nobody may read.</summary>
    internal sealed class MessageWriter
    {
        /// <summary>Always as many dots, so that they tell nothing of the length.</summary>
        public const string Dots = "\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022";

        private readonly StringBuilder text = new StringBuilder();
        private readonly int maximumLength;
        private StringBuilder shown;

        /// <summary>Initializes a new instance of the <see cref="MessageWriter"/> class.</summary>
        /// <param name="maximumLength">The longest message wanted, in characters. What is behind that is only counted.</param>
        public MessageWriter(int maximumLength)
        {
            this.maximumLength = maximumLength;
        }

        /// <summary>Gets how long the message is, in characters.</summary>
        public long Length { get; private set; }

        /// <summary>Gets why the message cannot be sent, a sentence for the operator; <see langword="null"/> when it can.</summary>
        public string Fault { get; private set; }

        /// <summary>Gets the message as it is sent.</summary>
        public string Text => text.ToString();

        /// <summary>Gets the message as it is shown.</summary>
        public string Shown => (shown ?? text).ToString();

        /// <summary>Writes what anybody may read.</summary>
        /// <param name="part">The next part of the message.</param>
        public void Write(string part) => Write(part, part);

        /// <summary>Writes what nobody may read.</summary>
        /// <param name="part">The next part of the message.</param>
        /// <param name="inPlace">What is shown instead.</param>
        public void Write(string part, string inPlace)
        {
            Length += part.Length;
            if (Length > maximumLength)
            {
                return;
            }

            if (shown == null && !ReferenceEquals(part, inPlace))
            {
                shown = new StringBuilder(text.ToString());
            }

            text.Append(part);
            shown?.Append(inPlace);
        }

        /// <summary>Notes that the message cannot be sent. The first reason stays.</summary>
        /// <param name="reason">Why and what to do, a sentence for the operator.</param>
        public void Fail(string reason) => Fault = Fault ?? reason;
    }
}
