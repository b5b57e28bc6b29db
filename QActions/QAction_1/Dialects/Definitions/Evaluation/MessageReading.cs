using System;
using System.Collections.Generic;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>What a message means by a definition. It knows nothing of the connection: which step waits and which alias means which key, the conversation knows.</summary>
    internal sealed class MessageReading
    {
        /// <summary>The most items of a message that are read.</summary>
        public const int MostItems = 10000;

        /// <summary>Gets or sets what the device said, in the order of the rules.</summary>
        public IReadOnlyList<Message> Messages { get; set; } = Array.Empty<Message>();

        /// <summary>Gets or sets which steps of the opening wait for such a message.</summary>
        public IReadOnlyList<MetStep> Steps { get; set; } = Array.Empty<MetStep>();

        /// <summary>Gets or sets which commands such a message answers.</summary>
        public IReadOnlyList<MetCommand> Commands { get; set; } = Array.Empty<MetCommand>();

        /// <summary>Gets or sets what the device calls which keys.</summary>
        public IReadOnlyList<LearntAlias> Aliases { get; set; } = Array.Empty<LearntAlias>();

        /// <summary>Gets or sets the variables that rules take from the message.</summary>
        public IReadOnlyList<TakenValue> Taken { get; set; } = Array.Empty<TakenValue>();

        /// <summary>Gets or sets the rules that hold.</summary>
        public IReadOnlyList<RuleUse> Rules { get; set; } = Array.Empty<RuleUse>();

        /// <summary>Gets or sets what is wrong with the message; what could be read of it is there nevertheless.</summary>
        public ReadFault Fault { get; set; }

        /// <summary>Gets or sets what is wrong, in a few words that go on behind "message", fit to be shown; <see langword="null"/> when the fault says it all.</summary>
        public string Reason { get; set; }

        /// <summary>Gets or sets how many items were cut because a message has at most <see cref="MostItems"/>.</summary>
        public int CutItems { get; set; }

        /// <summary>Gets or sets a value indicating whether it is the answer to a heartbeat.</summary>
        public bool IsHeartbeatReply { get; set; }

        /// <summary>Gets a value indicating whether nothing of the definition wants the message: it is of a kind, or has an event of a type, that the device is not known for.</summary>
        public bool IsUnknown => Fault == ReadFault.None && Messages.Count == 0 && Rules.Count == 0 && Steps.Count == 0 && Commands.Count == 0;

        /// <summary>A message that says one thing.</summary>
        /// <param name="message">What it says.</param>
        /// <returns>The reading.</returns>
        public static MessageReading Of(Message message) => new MessageReading { Messages = new[] { message } };

        /// <summary>A message that could not be read.</summary>
        /// <param name="fault">Why.</param>
        /// <param name="reason">What is wrong with it, in a few words that go on behind "message", fit to be shown.</param>
        /// <returns>The reading.</returns>
        public static MessageReading Failed(ReadFault fault, string reason = null) => new MessageReading { Fault = fault, Reason = reason };
    }
}
