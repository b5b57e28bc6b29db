using System;
using System.Globalization;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;

namespace Skyline.Protocol.Agent
{
    /// <summary>Reads the addresses of a device from the parameters that keep them.</summary>
    internal static class SavedAddresses
    {
        /// <summary>A parameter of type ip: the generated ids leave it out.</summary>
        public const int ElementAddresses = 4;

        /// <summary>Loads the addresses.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="addresses">Takes them.</param>
        /// <returns>The same addresses.</returns>
        public static AddressBook Load(SLProtocol protocol, AddressBook addresses)
        {
            var ids = new[] { ElementAddresses, Parameter.websocketurl, Parameter.serverurl, Parameter.backupurl, Parameter.mainurl };
            var values = ((object[])protocol.GetParameters(ids.Select(id => (uint)id).ToArray()))
                .Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)).ToList();
            addresses.Element = ElementAddress.Read(values[0], values[1]);
            addresses.SetBackup(WebSocketUrl.ParseOrNull(values[3]));
            addresses.Main = WebSocketUrl.ParseOrNull(values[4]);
            addresses.Resume(values[2]);
            return addresses;
        }
    }
}
