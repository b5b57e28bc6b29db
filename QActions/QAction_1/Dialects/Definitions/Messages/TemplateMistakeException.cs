using System;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>A template cannot be used. The message says what is wrong and how to mend it, fit to be shown to the operator.</summary>
    internal sealed class TemplateMistakeException : Exception
    {
        /// <summary>Initializes a new instance of the <see cref="TemplateMistakeException"/> class.</summary>
        /// <param name="message">What is wrong and how to mend it.</param>
        /// <param name="offset">Where the string or member that holds the mistake begins in the JSON that was given, from 0.</param>
        /// <param name="place">The members and items that lead to it, such as <c>.d.auth</c> or <c>[0]</c>; empty for the whole message.</param>
        public TemplateMistakeException(string message, int offset = 0, string place = "")
            : base(message)
        {
            Offset = offset;
            Place = place;
        }

        /// <summary>Gets where the string or member that holds the mistake begins in the JSON that was given, from 0.</summary>
        public int Offset { get; }

        /// <summary>Gets the members and items that lead to it, such as <c>.d.auth</c> or <c>[0]</c>; empty for the whole message.</summary>
        public string Place { get; }
    }
}
