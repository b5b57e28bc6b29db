using System;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Json
{
    /// <summary>A text is not the JSON that was expected. The message says why in a few words that go on behind a noun, such as "not an object", fit to be shown.</summary>
    internal class JsonFaultException : Exception
    {
        /// <param name="message">Why, in a few words.</param>
        public JsonFaultException(string message)
            : base(message)
        {
        }
    }

    /// <summary>JSON is nested deeper than is accepted.</summary>
    internal sealed class TooDeepException : Exception
    {
        /// <param name="maximumDepth">The deepest nesting that is accepted.</param>
        public TooDeepException(int maximumDepth)
            : base("nested deeper than " + maximumDepth + " levels")
        {
        }
    }

    /// <summary>An object has two members with the same name, so that nobody can tell which of them counts (RFC 8259, section 4).</summary>
    internal sealed class RepeatedNameException : JsonFaultException
    {
        private const int ShownName = 40;

        public RepeatedNameException(string name)
            : base("with '" + DisplayText.Clean(name, ShownName) + "' twice")
        {
        }
    }
}
