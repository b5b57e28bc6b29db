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
        /// <summary>What the cell Until holds while the outage goes on.</summary>
        private const double GoesOn = -1;

        /// <summary>What the cell Until holds when the element stopped before the outage was over.</summary>
        private const double Unknown = -2;

        private const double LongestSeconds = int.MaxValue;

        /// <summary>Long before there was anything to connect to. A cell that was never set, or holds a time of day, is earlier.</summary>
        private static readonly DateTime Earliest = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

        /// <summary>Writes every row that the table does not show yet. Makes no call when there is none.</summary>
        public static void Write(Element element)
        {
            lock (element.Orders.Writing)
            {
                var outages = element.Session.TakeOutages();
                try
                {
                    Table.Fill(element.Protocol, Parameter.Outages.tablePid, outages.Select(ToRow));
                }
                catch
                {
                    element.Session.GiveBackOutages(outages);
                    throw;
                }
            }
        }

        /// <summary>Reads what the element saved. A row that nobody could have saved is removed.</summary>
        /// <param name="saved">Takes what cannot be used.</param>
        internal static IReadOnlyList<Outage> Load(SLProtocol protocol, SavedValues saved)
        {
            var columns = Enumerable.Range(0, Parameter.Outages.Idx.outagesattempts + 1).ToArray();
            var rows = Table.Read(protocol, Parameter.Outages.tablePid, columns).Select(cells => new OutagesQActionRow(cells)).Select(row => new { row.Key, Outage = Read(row) }).ToList();
            var gone = rows.Where(row => row.Outage == null).ToList();
            if (gone.Count > 0)
            {
                gone.ForEach(row => saved.RemoveRow(Parameter.Outages.tablePid, row.Key));
                saved.Remark("Outages lost " + SavedValues.Rows(gone.Count) + " with values that no outage has.");
            }

            return rows.Where(row => row.Outage != null).Select(row => row.Outage).ToList();
        }

        /// <summary>Reads a row.</summary>
        /// <returns>The outage; <see langword="null"/> when a cell holds what no outage can have.</returns>
        internal static Outage Read(OutagesQActionRow row)
        {
            try
            {
                var until = Number(row.Outagesuntil);
                var seconds = Number(row.Outagesduration);
                var attempts = Convert.ToInt32(row.Outagesattempts, CultureInfo.InvariantCulture);
                return !OutageLog.IsKey(row.Key) || !(seconds >= 0 && seconds <= LongestSeconds) || attempts < 0 ? null
                    : new Outage(row.Key, Time(Number(row.Outagesfrom)), DisplayText.Clean(ParameterValue.Text(row.Outagescause)), attempts)
                    {
                        UntilUtc = until.Equals(GoesOn) || until.Equals(Unknown) ? (DateTime?)null : Time(until),
                        Duration = TimeSpan.FromSeconds(seconds),
                        IsCurrent = until.Equals(GoesOn),
                    };
            }
            catch (Exception ex) when (ex is ArgumentException || ex is FormatException || ex is OverflowException || ex is InvalidCastException)
            {
                return null;
            }
        }

        /// <summary>Writes a row.</summary>
        internal static OutagesQActionRow ToRow(Outage outage) => new OutagesQActionRow
        {
            Outageskey = outage.Key,
            Outagesfrom = outage.FromUtc.ToOADate(),
            Outagesuntil = outage.IsCurrent ? GoesOn : outage.UntilUtc?.ToOADate() ?? Unknown,
            Outagesduration = Math.Floor(outage.Duration.TotalSeconds),
            Outagescause = outage.Cause,
            Outagesattempts = outage.Attempts,
        };

        private static double Number(object cell) => Convert.ToDouble(cell, CultureInfo.InvariantCulture);

        private static DateTime Time(double cell)
        {
            var time = DateTime.FromOADate(cell);
            return time >= Earliest ? time : throw new ArgumentException("Nothing was there to connect to then.");
        }
    }
}
