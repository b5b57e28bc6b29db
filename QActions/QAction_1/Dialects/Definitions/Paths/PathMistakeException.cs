using System;

namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>A path, or a text with paths, cannot be used. The message says what is wrong, where in the text, and how to mend it, fit to be shown to the operator.</summary>
    internal sealed class PathMistakeException : Exception
    {
        /// <summary>Initializes a new instance of the <see cref="PathMistakeException"/> class.</summary>
        /// <param name="message">What is wrong, where, and how to mend it.</param>
        public PathMistakeException(string message)
            : base(message)
        {
        }
    }
}
