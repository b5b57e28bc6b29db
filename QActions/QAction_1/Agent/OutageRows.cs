using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Agent
{
    /// <summary>Reads and writes the Outages table.</summary>
    internal static class OutageRows
    {
        /// <summary>Writes every row that the table does not show yet. Makes no call when there is none.</summary>
        public static void Write(Element element)
        {
            lock (element.Orders.Writing)
            {
                var rows = element.Session.TakeOutages();
                if (rows.Count == 0)
                {
                    return;
                }

                try
                {
                    element.Protocol.FillArray(Parameter.Outages.tablePid, rows, NotifyProtocol.SaveOption.Partial);
                }
                catch
                {
                    element.Session.GiveBackOutages(rows);
                    throw;
                }
            }
        }

        /// <summary>Reads what the element saved. A row that nobody could have saved is removed.</summary>
        /// <param name="saved">Takes what cannot be used.</param>
        internal static IReadOnlyList<Outage> Load(SLProtocol protocol, SavedValues saved)
        {
            var rows = SavedTable.Rows(protocol, Parameter.Outages.tablePid, 6).Select(cells => new { Key = ParameterValue.Text(cells[0]), Outage = ToOutage(cells) }).ToList();
            var gone = rows.Where(row => row.Outage == null).ToList();
            if (gone.Count > 0)
            {
                gone.ForEach(row => saved.RemoveRow(Parameter.Outages.tablePid, row.Key));
                saved.Remark("Outages lost " + SavedValues.Rows(gone.Count) + " with values that no outage has.");
            }

            return rows.Where(row => row.Outage != null).Select(row => row.Outage).ToList();
        }

        private static Outage ToOutage(object[] row)
        {
            try
            {
                var key = ParameterValue.Text(row[0]);
                return !OutageLog.IsKey(key) || row[1] == null ? null : Outage.Saved(
                    key,
                    Convert.ToDouble(row[1], CultureInfo.InvariantCulture),
                    Convert.ToDouble(row[2], CultureInfo.InvariantCulture),
                    Convert.ToDouble(row[3], CultureInfo.InvariantCulture),
                    DisplayText.Clean(ParameterValue.Text(row[4])),
                    Convert.ToInt32(row[5], CultureInfo.InvariantCulture));
            }
            catch (Exception ex) when (ex is ArgumentException || ex is FormatException || ex is OverflowException || ex is InvalidCastException)
            {
                return null;
            }
        }
    }
}
