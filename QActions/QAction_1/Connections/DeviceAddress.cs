namespace Skyline.Protocol.Connections
{
    /// <summary>The parts of an address, as an operator wrote them: nothing of them is resolved, decoded or completed, but for the port.</summary>
    internal sealed class DeviceAddress
    {
        public DeviceAddress(bool isSecure, string host, int port, string target)
        {
            IsSecure = isSecure;
            Host = host;
            Port = port;
            Target = target;
        }

        /// <summary>Gets a value indicating whether TLS is wanted.</summary>
        public bool IsSecure { get; }

        /// <summary>Gets the host in lower case, an IPv6 address in brackets.</summary>
        public string Host { get; }

        /// <summary>Gets the port, from 1 to 65535.</summary>
        public int Port { get; }

        /// <summary>Gets the host and the port.</summary>
        public string HostAndPort => Host + ":" + Port;

        /// <summary>Gets path and query, from the first slash on.</summary>
        public string Target { get; }
    }
}
