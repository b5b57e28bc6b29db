using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Discovery;

namespace Skyline.Protocol.Agent
{
    /// <summary>Writes the Addresses table.</summary>
    internal static class FoundAddressRows
    {
        private const int Unknown = -1;
        private const int NotNeeded = 0;
        private const int Needed = 1;

        /// <summary>Writes what the table does not show yet: what a discovery found, and which address is in use. Makes no call when there is nothing to do.</summary>
        public static void Write(Element element)
        {
            lock (element.Orders.Writing)
            {
                var change = element.Session.PendingAddresses();
                if (change != null)
                {
                    Table.Delete(element.Protocol, Parameter.Addresses.tablePid, change.GoneKeys);
                    Table.Fill(element.Protocol, Parameter.Addresses.tablePid, change.Rows.Select(ToRow));
                    element.Session.AddressesShown(change);
                }
            }
        }

        private static AddressesQActionRow ToRow(AddressRow address) => new AddressesQActionRow
        {
            Addresseskey = address.Key,
            Addressesaddress = address.Address,
            Addressesdevice = address.Devices,
            Addressessources = address.SourceCount,
            Addressessourcenames = address.SourceNames,
            Addressesauthorization = address.NeedsAuthorization == null ? Unknown : address.NeedsAuthorization.Value ? Needed : NotNeeded,
            Addressesstate = (int)address.State,
            Addressesremark = address.Remark,
        };
    }
}
