using System;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>The connection is of no use and is to be opened again.</summary>
    internal sealed class TalkEnd
    {
        /// <summary>Initializes a new instance of the <see cref="TalkEnd"/> class.</summary>
        /// <param name="reason">Why, a sentence for the operator.</param>
        /// <param name="pause">How long the next attempt waits unless the operator wants it earlier; <see langword="null"/> for the usual pauses.</param>
        /// <param name="loss">The same in short, as the log tells it; <see langword="null"/> for the reason itself.</param>
        public TalkEnd(string reason, TimeSpan? pause = null, string loss = null)
        {
            Reason = reason;
            Loss = loss ?? reason;
            Pause = pause;
        }

        /// <summary>Gets why, a sentence for the operator.</summary>
        public string Reason { get; }

        /// <summary>Gets the same in short, as the log tells it.</summary>
        public string Loss { get; }

        /// <summary>Gets how long the next attempt waits unless the operator wants it earlier; <see langword="null"/> for the usual pauses.</summary>
        public TimeSpan? Pause { get; }
    }
}
