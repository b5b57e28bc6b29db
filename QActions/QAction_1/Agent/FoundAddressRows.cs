using Skyline.DataMiner.Scripting;

namespace Skyline.Protocol.Agent
{
    /// <summary>Writes the Addresses table.</summary>
    internal static class FoundAddressRows
    {
        /// <summary>Writes what the table does not show yet: what a discovery found, and which address is in use. Makes no call when there is nothing to do.</summary>
        public static void Write(Element element)
        {
            lock (element.Orders.Writing)
            {
                var change = element.Session.PendingAddresses();
                if (change == null)
                {
                    return;
                }

                if (change.GoneKeys.Length > 0)
                {
                    element.Protocol.DeleteRow(Parameter.Addresses.tablePid, change.GoneKeys);
                }

                if (change.Rows.Count > 0)
                {
                    element.Protocol.FillArray(Parameter.Addresses.tablePid, change.Rows, NotifyProtocol.SaveOption.Partial);
                }

                element.Session.AddressesShown(change);
            }
        }
    }
}
