using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Discovery;
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
                if (rows.Count == 0)
                {
                    return;
                }

                var written = 0;
                session.WriteStarted();
                try
                {
                    for (; written < rows.Count; written += RowsPerSet)
                    {
                        protocol.FillArray(Parameter.Sources.tablePid, rows.Skip(written).Take(RowsPerSet).ToList(), NotifyProtocol.SaveOption.Partial);
                    }
                }
                finally
                {
                    session.GiveBackRows(rows.Skip(written));
                    session.WriteEnded();
                }
            }
        }

        /// <summary>Removes sources, together with their rows and what is kept over a restart of what their values are called.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        /// <param name="sourceIds">The sources, as the keys of their rows; at least one.</param>
        public static void Remove(SLProtocol protocol, ElementSession session, IReadOnlyCollection<string> sourceIds)
        {
            lock (session.WriteOrder)
            {
                // The call that can fail comes first: a row without its source would stay for good.
                protocol.DeleteRow(Parameter.Sources.tablePid, sourceIds.ToArray());
                var hadLabels = session.UseSources(sources => sourceIds.Any(id => sources.Find(id)?.Labels != null));
                foreach (var sourceId in sourceIds)
                {
                    session.Remove(sourceId);
                }

                if (hadLabels)
                {
                    protocol.SetParameter(Parameter.valuelabels, LabelText.Write(session.UseSources(sources => sources.Labels)));
                }
            }
        }

        /// <summary>Shows what time does to sources, and removes those that are missing for as long as the operator set.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void PassTime(SLProtocol protocol, ElementSession session)
        {
            var gone = session.PassTime();
            if (gone.Count > 0)
            {
                Remove(protocol, session, gone);
                ElementLog.Information(protocol, "Run", gone.Count + " missing sources removed.");
            }

            Write(protocol, session);
        }
    }
}
