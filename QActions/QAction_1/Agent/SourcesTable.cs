using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Elements;

namespace Skyline.Protocol.Agent
{
    /// <summary>Writes the Sources table.</summary>
    public static class SourcesTable
    {
        /// <summary>One set holds less than 1,000 rows (DataMiner coding guidelines, "Data handling").</summary>
        private const int RowsPerSet = 999;

        /// <summary>Writes every row that the table does not show yet. Makes no call when there is none.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void Write(SLProtocol protocol, ElementSession session)
        {
            lock (session.WriteOrder)
            {
                var rows = session.TakeRows();
                for (var written = 0; written < rows.Count; written += RowsPerSet)
                {
                    protocol.FillArray(Parameter.Sources.tablePid, rows.Skip(written).Take(RowsPerSet).ToList(), NotifyProtocol.SaveOption.Partial);
                }
            }
        }

        /// <summary>Removes a source, together with its row.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        /// <param name="sourceId">The source, as the key of its row.</param>
        public static void Remove(SLProtocol protocol, ElementSession session, string sourceId)
        {
            lock (session.WriteOrder)
            {
                session.Remove(sourceId);
                protocol.DeleteRow(Parameter.Sources.tablePid, sourceId);
            }
        }
    }
}
