using Skyline.Protocol.Connections;

namespace Skyline.Protocol.Discovery
{
    /// <summary>How things stand with the connection when addresses are found.</summary>
    internal sealed class AddressSituation
    {
        /// <summary>Gets or sets the address in use; <see langword="null"/> when there is none.</summary>
        public WebSocketUrl Current { get; set; }

        /// <summary>Gets or sets a value indicating whether the operator entered no address.</summary>
        public bool IsServerUrlEmpty { get; set; }

        /// <summary>Gets or sets a value indicating whether the connection is open.</summary>
        public bool IsOpen { get; set; }

        /// <summary>Gets or sets a value indicating whether the operator wants the connection.</summary>
        public bool IsWanted { get; set; }

        /// <summary>Gets or sets a value indicating whether the operator allows that the only address found is used.</summary>
        public bool IsTakingAllowed { get; set; }

        /// <summary>Gets or sets a value indicating whether there are credentials for the opening of the connection.</summary>
        public bool HasHeader { get; set; }
    }
}
