using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Talk;

namespace Skyline.Protocol.Session
{
    /// <summary>What is to be sent to the device now.</summary>
    internal sealed class Outgoing
    {
        /// <param name="messages">The messages: at most one that the device answers, and one more.</param>
        public Outgoing(List<TalkMessage> messages, string refusal)
        {
            Messages = messages;
            Refusal = refusal;
        }

        /// <summary>Gets the messages.</summary>
        public List<TalkMessage> Messages { get; }

        /// <summary>Gets a subscription, or what else goes to the device without an answer that is waited for; <see langword="null"/> when none is due, or it is refused.</summary>
        public string Subscription => Messages.Find(message => !message.IsAnswered)?.Text;

        /// <summary>Gets a heartbeat that the device answers; <see langword="null"/> when none is due.</summary>
        public string Heartbeat => Messages.Find(message => message.IsAnswered)?.Text;

        /// <summary>Gets why the subscription that is due is not sent and what holds instead, a sentence for the operator; <see langword="null"/> when none is refused.</summary>
        public string Refusal { get; }
    }
}
