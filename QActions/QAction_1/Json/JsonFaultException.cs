using System;

namespace Skyline.Protocol.Json
{
    /// <summary>A text is not the JSON that was expected. The message says why in a few words that go on behind a noun, such as "not an object", fit to be shown.</summary>
    internal class JsonFaultException : Exception
    {
        /// <summary>Initializes a new instance of the <see cref="JsonFaultException"/> class.</summary>
        /// <param name="message">Why, in a few words.</param>
        public JsonFaultException(string message)
            : base(message)
        {
        }
    }
}
