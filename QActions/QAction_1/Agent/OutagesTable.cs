using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Elements;

namespace Skyline.Protocol.Agent
{
    /// <summary>Reads and writes the Outages table.</summary>
    public static class OutagesTable
    {
        /// <summary>Writes every row that the table does not show yet. Makes no call when there is none.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void Write(SLProtocol protocol, ElementSession session)
        {
            lock (session.WriteOrder)
            {
                var rows = session.TakeOutages();
                if (rows.Count == 0)
                {
                    return;
                }

                try
                {
                    protocol.FillArray(Parameter.Outages.tablePid, rows, NotifyProtocol.SaveOption.Partial);
                }
                catch
                {
                    session.GiveBackOutages(rows);
                    throw;
                }
            }
        }

        /// <summary>Reads what the element saved. A row that nobody could have saved is left out, and written over in time.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <returns>The outages.</returns>
        internal static IReadOnlyList<Outage> Read(SLProtocol protocol) =>
            SavedTable.Rows(protocol, Parameter.Outages.tablePid, 6).Select(ToOutage).Where(outage => outage != null).ToList();

        private static Outage ToOutage(object[] row)
        {
            try
            {
                return row[1] == null ? null : Outage.Saved(
                    Convert.ToString(row[0], CultureInfo.InvariantCulture),
                    Convert.ToDouble(row[1], CultureInfo.InvariantCulture),
                    Convert.ToDouble(row[2], CultureInfo.InvariantCulture),
                    Convert.ToDouble(row[3], CultureInfo.InvariantCulture),
                    Convert.ToString(row[4], CultureInfo.InvariantCulture),
                    Convert.ToInt32(row[5], CultureInfo.InvariantCulture));
            }
            catch (Exception ex) when (ex is ArgumentException || ex is FormatException || ex is OverflowException || ex is InvalidCastException)
            {
                return null;
            }
        }
    }
}
