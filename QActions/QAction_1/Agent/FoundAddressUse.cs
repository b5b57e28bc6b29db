using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Elements;
using Skyline.Protocol.Operations;

namespace Skyline.Protocol.Agent
{
    /// <summary>Connects to an address that a discovery found.</summary>
    public static class FoundAddressUse
    {
        /// <summary>Makes the address of a row the Server URL. Sources that a discovery left out because they send there are brought in by another one.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        /// <param name="key">The key of the row.</param>
        /// <exception cref="RefusedException">There is no such row any more, or its address cannot be used; the message says which.</exception>
        public static void Use(SLProtocol protocol, ElementSession session, string key)
        {
            var address = session.UseDiscovery(discovery => discovery.Addresses.Find(key));
            if (address == null)
            {
                throw new RefusedException("the address is no longer there. Press Discover.");
            }

            if (address.Url == null)
            {
                throw new RefusedException(address.Refusal);
            }

            Connector.UseAddress(protocol, session, address.Url);
            AddressesTable.Write(protocol, session);
            if (session.UseDiscovery(discovery => discovery.LeftOut.Any(address.SourceIds.Contains)))
            {
                Discoverer.StartOrRepeat(protocol, session);
            }
        }
    }
}
