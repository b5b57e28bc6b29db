using System.Linq;

namespace Skyline.Protocol.Agent
{
    /// <summary>Connects to an address that a discovery found.</summary>
    internal static class FoundAddressUse
    {
        /// <summary>Makes the address of a row the Server URL. Sources that a discovery left out because they send there are brought in by another one.</summary>
        /// <param name="key">The key of the row.</param>
        /// <exception cref="RefusedException">There is no such row any more, or its address cannot be used; the message says which.</exception>
        public static void Use(Element element, string key)
        {
            var address = element.Session.UseDiscovery(discovery => discovery.Addresses.Find(key));
            if (address == null)
            {
                throw new RefusedException("the address is no longer there. Press Discover.");
            }

            if (address.Url == null)
            {
                throw new RefusedException(address.Refusal);
            }

            Connector.UseAddress(element, address.Url);
            FoundAddressRows.Write(element);
            if (element.Session.UseDiscovery(discovery => discovery.LeftOut.Any(address.SourceIds.Contains)))
            {
                Discoverer.StartOrRepeat(element);
            }
        }
    }
}
