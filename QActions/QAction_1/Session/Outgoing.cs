using Skyline.Protocol.Dialects.Definitions.Talk;

namespace Skyline.Protocol.Session
{
    /// <summary>What is to be sent to the device now.</summary>
    internal sealed class Outgoing
    {
        /// <summary>Gets or sets a subscription; <see langword="null"/> when none is due, or it is refused.</summary>
        public string Subscription { get; set; }

        /// <summary>Gets or sets why the subscription that is due is not sent and what holds instead, a sentence for the operator; <see langword="null"/> when none is refused.</summary>
        public string Refusal { get; set; }

        /// <summary>Gets or sets the message of a definition in force that <see cref="Subscription"/> or <see cref="Heartbeat"/> holds; <see langword="null"/> when none is.</summary>
        public TalkMessage Message { get; set; }

        /// <summary>Gets or sets a heartbeat; <see langword="null"/> when none is due.</summary>
        public string Heartbeat { get; set; }
    }
}
