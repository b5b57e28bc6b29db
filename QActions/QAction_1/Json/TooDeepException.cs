using System;

namespace Skyline.Protocol.Json
{
    /// <summary>JSON is nested deeper than is accepted.</summary>
    internal sealed class TooDeepException : Exception
    {
        /// <summary>Initializes a new instance of the <see cref="TooDeepException"/> class.</summary>
        /// <param name="maximumDepth">The deepest nesting that is accepted.</param>
        public TooDeepException(int maximumDepth)
            : base("nested deeper than " + maximumDepth + " levels")
        {
        }
    }
}
