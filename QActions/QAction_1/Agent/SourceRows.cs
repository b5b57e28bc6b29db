using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Discovery;

namespace Skyline.Protocol.Agent
{
    /// <summary>Writes the Sources table.</summary>
    internal static class SourceRows
    {
        /// <summary>One set holds less than 1,000 rows (DataMiner coding guidelines, "Data handling").</summary>
        private const int RowsPerSet = 999;

        /// <summary>Writes every row that the table does not show yet. Makes no call when there is none.</summary>
        public static void Write(Element element)
        {
            lock (element.Orders.Writing)
            {
                var rows = element.Session.TakeRows();
                if (rows.Count == 0)
                {
                    return;
                }

                var written = 0;
                element.Session.WriteStarted();
                try
                {
                    for (; written < rows.Count; written += RowsPerSet)
                    {
                        element.Protocol.FillArray(Parameter.Sources.tablePid, rows.Skip(written).Take(RowsPerSet).ToList(), NotifyProtocol.SaveOption.Partial);
                    }
                }
                finally
                {
                    element.Session.GiveBackRows(rows.Skip(written));
                    element.Session.WriteEnded();
                }
            }
        }

        /// <summary>Removes sources, together with their rows and what is kept over a restart of what their values are called.</summary>
        /// <param name="sourceIds">The sources, as the keys of their rows; at least one.</param>
        public static void Remove(Element element, IReadOnlyCollection<string> sourceIds)
        {
            lock (element.Orders.Writing)
            {
                // The call that can fail comes first: a row without its source would stay for good.
                element.Protocol.DeleteRow(Parameter.Sources.tablePid, sourceIds.ToArray());
                var hadLabels = element.Session.UseSources(sources => sourceIds.Any(id => sources.Find(id)?.Labels != null));
                foreach (var sourceId in sourceIds)
                {
                    element.Session.Remove(sourceId);
                }

                if (hadLabels)
                {
                    element.Protocol.SetParameter(Parameter.valuelabels, LabelText.Write(element.Session.UseSources(sources => sources.Labels)));
                }
            }
        }

        /// <summary>Shows what time does to sources, and removes those that are missing for as long as the operator set.</summary>
        public static void PassTime(Element element)
        {
            var gone = element.Session.PassTime();
            if (gone.Count > 0)
            {
                Remove(element, gone);
                element.Log(gone.Count + " missing sources removed.");
            }

            Write(element);
        }
    }
}
