using System;
using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>A message that is to be sent now.</summary>
    internal sealed class TalkMessage
    {
        /// <summary>Initializes a new instance of the <see cref="TalkMessage"/> class.</summary>
        /// <param name="kind">What it is.</param>
        /// <param name="text">The message as it is sent, ASCII.</param>
        /// <param name="shown">The message as it is shown.</param>
        public TalkMessage(TalkMessageKind kind, string text, string shown)
        {
            Kind = kind;
            Text = text;
            Shown = shown;
        }

        /// <summary>Gets what it is.</summary>
        public TalkMessageKind Kind { get; }

        /// <summary>Gets the message as it is sent, ASCII.</summary>
        public string Text { get; }

        /// <summary>Gets the message as it is shown: with dots for what nobody may read.</summary>
        public string Shown { get; }

        /// <summary>Gets or sets a value indicating whether it is a heartbeat that the device answers: the pair with a response sends it.</summary>
        public bool IsAnswered { get; set; }

        /// <summary>Gets or sets the keys that it subscribes to, as the device knows them.</summary>
        public IReadOnlyList<string> Asked { get; set; } = Array.Empty<string>();

        /// <summary>Gets or sets a value indicating whether the device is to answer that subscription, by its number or with states.</summary>
        public bool IsAnswerDue { get; set; }

        /// <summary>Gets or sets what takes the message back when it could not be handed over, and tells of it.</summary>
        public Action<TalkNews> Undo { get; set; }
    }
}
