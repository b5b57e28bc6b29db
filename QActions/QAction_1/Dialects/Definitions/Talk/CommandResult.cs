using System;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>What became of the command that was sent last from a row of the table Commands.</summary>
    internal sealed class CommandResult
    {
        /// <summary>Initializes a new instance of the <see cref="CommandResult"/> class.</summary>
        /// <param name="index">Which command of the definition, from 0.</param>
        /// <param name="state">What became of it.</param>
        /// <param name="text">The same as text, fit to be shown.</param>
        /// <param name="sentUtc">When it was sent, in UTC; <see langword="null"/> when it was not.</param>
        public CommandResult(int index, CommandState state, string text, DateTime? sentUtc)
        {
            Index = index;
            State = state;
            Text = text;
            SentUtc = sentUtc;
        }

        /// <summary>Gets which command of the definition it is, from 0.</summary>
        public int Index { get; }

        /// <summary>Gets what became of it.</summary>
        public CommandState State { get; }

        /// <summary>Gets the same as text, fit to be shown.</summary>
        public string Text { get; }

        /// <summary>Gets when it was sent, in UTC; <see langword="null"/> when it was not.</summary>
        public DateTime? SentUtc { get; }
    }
}
