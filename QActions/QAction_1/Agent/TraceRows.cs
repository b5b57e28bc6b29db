using System.Globalization;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Trace;

namespace Skyline.Protocol.Agent
{
    /// <summary>Writes the Trace table. Only the tick does, so that a message costs no more while the trace is on, and the operator's switch.</summary>
    internal static class TraceRows
    {
        // A number shown as a time has no milliseconds. In this form texts sort as times do.
        private const string Milliseconds = "yyyy-MM-dd HH:mm:ss.fff";

        /// <summary>Writes what the table does not show yet, or empties it. Makes no call when there is nothing to do.</summary>
        public static void Write(Element element)
        {
            lock (element.Orders.Writing)
            {
                var change = element.Session.TakeTrace();
                try
                {
                    Table.Delete(element.Protocol, Parameter.Trace.tablePid, change.GoneKeys);
                    Table.Fill(element.Protocol, Parameter.Trace.tablePid, change.Rows.Select(ToRow));
                }
                catch
                {
                    element.Session.GiveBackTrace(change);
                    throw;
                }
            }
        }

        internal static TraceQActionRow ToRow(TraceEntry entry) => new TraceQActionRow
        {
            Tracekey = entry.Key,
            Tracetime = entry.Utc.ToString(Milliseconds, CultureInfo.InvariantCulture),
            Tracedirection = (int)entry.Direction,
            Tracesize = entry.Length,
            Tracetext = entry.Text,
            Tracereadas = entry.ReadAs,
        };
    }
}
