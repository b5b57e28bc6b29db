using System;
using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>A command that an operator sent.</summary>
    internal sealed class CommandRun
    {
        /// <summary>Initializes a new instance of the <see cref="CommandRun"/> class.</summary>
        /// <param name="index">Which command of the definition, from 0.</param>
        /// <param name="value">What the operator entered.</param>
        /// <param name="wantedAt">When the operator wanted it, by the clock that never jumps.</param>
        public CommandRun(int index, string value, TimeSpan wantedAt)
        {
            Index = index;
            Value = value;
            WantedAt = wantedAt;
        }

        /// <summary>Gets which command of the definition it is, from 0.</summary>
        public int Index { get; }

        /// <summary>Gets what the operator entered.</summary>
        public string Value { get; }

        /// <summary>Gets when the operator wanted it.</summary>
        public TimeSpan WantedAt { get; }

        /// <summary>Gets or sets when it was sent.</summary>
        public TimeSpan SentAt { get; set; }

        /// <summary>Gets or sets when it was sent, in UTC.</summary>
        public DateTime? SentUtc { get; set; }

        /// <summary>Gets or sets what an answer can name it by.</summary>
        public IReadOnlyList<string> Ids { get; set; } = Array.Empty<string>();

        /// <summary>Gets or sets a value indicating whether its time for an answer is over.</summary>
        public bool IsOverdue { get; set; }
    }
}
