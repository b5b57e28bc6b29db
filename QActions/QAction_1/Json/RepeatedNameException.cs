using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Json
{
    /// <summary>An object has two members with the same name, so that nobody can tell which of them counts (RFC 8259, section 4).</summary>
    internal sealed class RepeatedNameException : JsonFaultException
    {
        private const int ShownName = 40;

        /// <summary>Initializes a new instance of the <see cref="RepeatedNameException"/> class.</summary>
        /// <param name="name">The name.</param>
        public RepeatedNameException(string name)
            : base("with '" + DisplayText.Clean(name, ShownName) + "' twice")
        {
        }
    }
}
