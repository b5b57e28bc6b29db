using Skyline.Protocol.Connections;
using Skyline.Protocol.Operations;

namespace Skyline.Protocol.Discovery
{
    /// <summary>Where the REST interfaces of a device are: host and port of connection 0.</summary>
    public sealed class RestAddress
    {
        private const string Expected = "Enter an address such as http://10.0.0.5:8050, or nothing to follow the address of the WebSocket.";

        private RestAddress(bool isSecure, string hostAndPort)
        {
            Text = (isSecure ? "https://" : "http://") + hostAndPort;
            DynamicIp = isSecure ? Text : hostAndPort;
        }

        /// <summary>Gets the address, with its port also where the operator left it out.</summary>
        public string Text { get; }

        /// <summary>
        /// Gets what a parameter with the option <c>dynamic ip</c> holds for it: host and port, with a scheme only for HTTPS
        /// (DataMiner documentation, "Dynamically changing the IP address and port number").
        /// </summary>
        public string DynamicIp { get; }

        /// <summary>Reads an address.</summary>
        /// <param name="text">What the operator entered; may be <see langword="null"/>.</param>
        /// <returns>The address; <see langword="null"/> when nothing was entered.</returns>
        /// <exception cref="RefusedException">It is none; the message says what is wrong and what is expected.</exception>
        public static RestAddress Parse(string text)
        {
            if (AddressText.IsEmpty(text))
            {
                return null;
            }

            var address = AddressText.Read(text, "http", Expected);
            AddressText.Refuse(address.Target == "/" ? null : "the address has a path, and the paths of the interfaces are given.", Expected);
            return new RestAddress(address.IsSecure, address.HostAndPort);
        }

        /// <summary>Follows the address of a WebSocket: same host, same port.</summary>
        /// <param name="url">The address of the WebSocket; may be <see langword="null"/>.</param>
        /// <returns>The address; <see langword="null"/> when there is none to follow.</returns>
        public static RestAddress Of(WebSocketUrl url) => url == null ? null : new RestAddress(url.IsSecure, url.HostAndPort);
    }
}
