using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Trace;

namespace Skyline.Protocol.Agent
{
    /// <summary>Writes the Trace table. Only the tick does, so that a message costs no more while the trace is on, and the operator's switch.</summary>
    internal static class TraceRows
    {
        /// <summary>Writes what the table does not show yet, or empties it. Makes no call when there is nothing to do.</summary>
        public static void Write(Element element)
        {
            lock (element.Orders.Writing)
            {
                var change = element.Session.TakeTrace();
                try
                {
                    Write(element.Protocol, change);
                }
                catch
                {
                    element.Session.GiveBackTrace(change);
                    throw;
                }
            }
        }

        private static void Write(SLProtocol protocol, TraceChange change)
        {
            if (change.GoneKeys.Length > 0)
            {
                protocol.DeleteRow(Parameter.Trace.tablePid, change.GoneKeys);
            }

            if (change.Rows.Count > 0)
            {
                protocol.FillArray(Parameter.Trace.tablePid, change.Rows, NotifyProtocol.SaveOption.Partial);
            }
        }
    }
}
