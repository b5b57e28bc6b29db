using System;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>A definition cannot be used. The message says in which line, at which member, what is wrong and how to mend it, fit to be shown to the operator.</summary>
    internal sealed class DefinitionMistakeException : Exception
    {
        /// <summary>Initializes a new instance of the <see cref="DefinitionMistakeException"/> class.</summary>
        /// <param name="message">Where, what, and how to mend it.</param>
        /// <param name="line">The line, from 1.</param>
        public DefinitionMistakeException(string message, int line = 1)
            : base(message)
        {
            Line = line;
        }

        /// <summary>Gets the line, from 1.</summary>
        public int Line { get; }
    }
}
