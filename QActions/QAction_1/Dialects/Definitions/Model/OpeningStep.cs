using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>A step of the opening: wait, take, make, send, each of them only when it is there.</summary>
    internal sealed class OpeningStep
    {
        /// <summary>Initializes a new instance of the <see cref="OpeningStep"/> class.</summary>
        /// <param name="wait">Which message it waits for; <see langword="null"/> for none.</param>
        /// <param name="takes">What it takes from that message.</param>
        /// <param name="lets">What it makes of it, in order.</param>
        /// <param name="send">What it sends then; <see langword="null"/> for nothing.</param>
        public OpeningStep(Match wait, IReadOnlyList<Take> takes, IReadOnlyList<Let> lets, Messages.MessageTemplate send)
        {
            Wait = wait;
            Takes = takes;
            Lets = lets;
            Send = send;
        }

        /// <summary>Gets which message it waits for; <see langword="null"/> for none.</summary>
        public Match Wait { get; }

        /// <summary>Gets what it takes from that message.</summary>
        public IReadOnlyList<Take> Takes { get; }

        /// <summary>Gets what it makes of it, in order.</summary>
        public IReadOnlyList<Let> Lets { get; }

        /// <summary>Gets what it sends then; <see langword="null"/> for nothing.</summary>
        public Messages.MessageTemplate Send { get; }
    }
}
