using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Elements;

namespace Skyline.Protocol.Agent
{
    /// <summary>Writes the Addresses table.</summary>
    public static class AddressesTable
    {
        /// <summary>Writes what the table does not show yet: what a discovery found, and which address is in use. Makes no call when there is nothing to do.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void Write(SLProtocol protocol, ElementSession session)
        {
            lock (session.WriteOrder)
            {
                var change = session.PendingAddresses();
                if (change == null)
                {
                    return;
                }

                if (change.GoneKeys.Length > 0)
                {
                    protocol.DeleteRow(Parameter.Addresses.tablePid, change.GoneKeys);
                }

                if (change.Rows.Count > 0)
                {
                    protocol.FillArray(Parameter.Addresses.tablePid, change.Rows, NotifyProtocol.SaveOption.Partial);
                }

                session.AddressesShown(change);
            }
        }
    }
}
