using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Elements;
using Skyline.Protocol.Traces;

namespace Skyline.Protocol.Agent
{
    /// <summary>Writes the Trace table. Only the tick does, so that a message costs no more while the trace is on, and the operator's switch.</summary>
    public static class TraceTable
    {
        /// <summary>Writes what the table does not show yet, or empties it. Makes no call when there is nothing to do.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void Write(SLProtocol protocol, ElementSession session)
        {
            lock (session.WriteOrder)
            {
                var change = session.TakeTrace();
                try
                {
                    Write(protocol, change);
                }
                catch
                {
                    session.GiveBackTrace(change);
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
