using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Connections;

namespace Skyline.Protocol.Discovery
{
    /// <summary>Where a REST interface of a device is: host and port of connection 0.</summary>
    internal sealed class RestAddress
    {
        private const string Scheme = "http";
        private const string Expected = "Enter an address such as http://10.0.0.5:8050, or nothing to follow the addresses of the element.";

        private static readonly string[] ThisMachine = { "localhost", "127.0.0.1", "[::1]" };

        private readonly int port;

        private RestAddress(bool isSecure, string host, int port)
        {
            IsSecure = isSecure;
            Host = host;
            this.port = port;
            var hostAndPort = host + ":" + port;
            Text = (isSecure ? "https://" : "http://") + hostAndPort;
            DynamicIp = isSecure ? Text : hostAndPort;
        }

        /// <summary>Gets the address, with its port also where it was left out.</summary>
        public string Text { get; }

        /// <summary>
        /// Gets what a parameter with the option <c>dynamic ip</c> holds for it: host and port, with a scheme only for HTTPS
        /// (DataMiner documentation, "Dynamically changing the IP address and port number").
        /// </summary>
        public string DynamicIp { get; }

        /// <summary>Gets a value indicating whether it is HTTPS.</summary>
        public bool IsSecure { get; }

        /// <summary>Gets the host in lower case, an IPv6 address in brackets.</summary>
        public string Host { get; }

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

            var address = AddressText.Read(text, Scheme, Expected);
            AddressText.Refuse(address.Target == "/" ? null : "the address has a path, and the paths of the interfaces are given.", Expected);
            return Of(address);
        }

        /// <summary>Follows the address of a WebSocket: same host, same port.</summary>
        /// <param name="url">The address of the WebSocket; may be <see langword="null"/>.</param>
        /// <returns>The address; <see langword="null"/> when there is none to follow.</returns>
        public static RestAddress Of(WebSocketUrl url) => url == null ? null : new RestAddress(url.IsSecure, url.Host, url.Port);

        /// <summary>Reads the address of connection 0 of the element.</summary>
        /// <param name="addresses">Host and port of each connection, separated by semicolons, as a parameter of type <c>ip</c> holds them; may be <see langword="null"/>.</param>
        /// <returns>The address; <see langword="null"/> when the element has none that can be used.</returns>
        public static RestAddress OfElement(string addresses)
        {
            // Port 443 means HTTPS without a scheme, too (DataMiner documentation, "HTTPS communication").
            var address = (addresses ?? string.Empty).Split(';')[0].Trim();
            var scheme = address.EndsWith(":443", StringComparison.Ordinal) ? "https://" : "http://";
            return OfDevice(address.Contains("://") ? address : scheme + address);
        }

        /// <summary>Chooses where a discovery asks, one address after the other until one of them has an interface that helps.</summary>
        /// <param name="entered">What the operator entered, which is then the only one; <see langword="null"/> for nothing.</param>
        /// <param name="element">The address of connection 0 of the element; <see langword="null"/> when it has none.</param>
        /// <param name="webSocket">The address of the WebSocket in use; <see langword="null"/> when there is none.</param>
        /// <returns>The addresses, each once; none when nothing gives one.</returns>
        public static IReadOnlyList<RestAddress> Choose(RestAddress entered, RestAddress element, WebSocketUrl webSocket)
        {
            if (entered != null)
            {
                return new[] { entered };
            }

            // The WebSocket of a device can have a port of its own, where nothing else is. Another host than that of the element may be another device.
            var follower = Of(webSocket);
            var isElementFirst = follower == null || (element != null && element.IsHost(follower.Host));
            return (isElementFirst ? new[] { element, follower } : new[] { follower, element })
                .Where(address => address != null).GroupBy(address => address.Text).Select(group => group.First()).ToList();
        }

        /// <summary>
        /// Finds another interface of the same device. Requests stay with the host that the operator knows the device by: the device may tell another one, which
        /// the agent need not reach, and which may be that of somebody else.
        /// </summary>
        /// <param name="given">The addresses that the device gives for it: one a network interface.</param>
        /// <returns>The address; <see langword="null"/> when the device gives none that can be used, or HTTP only where HTTPS was asked.</returns>
        public RestAddress Sibling(IEnumerable<string> given)
        {
            var siblings = given.Select(OfDevice).Where(address => address != null && (address.IsSecure || !IsSecure)).ToList();
            var chosen = siblings.FirstOrDefault(address => IsHost(address.Host) && address.IsSecure == IsSecure)
                ?? siblings.FirstOrDefault(address => IsHost(address.Host)) ?? siblings.FirstOrDefault();
            return chosen == null ? null : new RestAddress(chosen.IsSecure, Host, chosen.port);
        }

        /// <summary>Tells whether a host is the one of this address.</summary>
        /// <param name="other">The host in lower case.</param>
        /// <returns><see langword="true"/> when it is, or when both mean the machine itself.</returns>
        public bool IsHost(string other) => Host == other || (ThisMachine.Contains(Host) && ThisMachine.Contains(other));

        private static RestAddress Of(DeviceAddress address) => new RestAddress(address.IsSecure, address.Host, address.Port);

        private static RestAddress OfDevice(string text)
        {
            try
            {
                return Of(AddressText.Read(text, Scheme, Expected));
            }
            catch (RefusedException)
            {
                return null;
            }
        }
    }
}
