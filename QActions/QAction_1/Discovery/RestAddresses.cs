using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Connections;

namespace Skyline.Protocol.Discovery
{
    /// <summary>Where a discovery asks, one address after the other until one of them has an interface that helps.</summary>
    internal static class RestAddresses
    {
        /// <summary>Chooses the addresses.</summary>
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
            var follower = RestAddress.Of(webSocket);
            var isElementFirst = follower == null || (element != null && element.IsHost(follower.Host));
            return (isElementFirst ? new[] { element, follower } : new[] { follower, element })
                .Where(address => address != null).GroupBy(address => address.Text).Select(group => group.First()).ToList();
        }
    }
}
