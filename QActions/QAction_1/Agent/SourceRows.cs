using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Sources;

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
                var rows = element.Session.TakeRows(Cells);
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
                    element.Session.GiveBackRows(rows.Skip(written).Select(row => (string)row[Parameter.Sources.Idx.sourcesid]));
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

        /// <summary>Writes the cells of the retrieved columns. Each event costs a row, so this fills an array: the row class of the helper costs a dictionary besides.</summary>
        /// <param name="hide">Takes secrets out of a text.</param>
        /// <returns>The cells, in the order of the table; <see langword="null"/> for one that is not initialized.</returns>
        internal static object[] Cells(Source source, Func<string, string> hide)
        {
            var cells = new object[Parameter.Sources.Idx.sourcespartof + 1];
            cells[Parameter.Sources.Idx.sourcesid] = source.Id;
            cells[Parameter.Sources.Idx.sourcesname] = hide(source.Name);
            cells[Parameter.Sources.Idx.sourceseventtype] = hide(source.EventType);
            cells[Parameter.Sources.Idx.sourcesvalue] = hide(source.ShownValue);
            cells[Parameter.Sources.Idx.sourcesnumericvalue] = source.Number;
            cells[Parameter.Sources.Idx.sourcesstate] = (int)source.State;
            cells[Parameter.Sources.Idx.sourceslastevent] = source.EventTime?.ToOADate();
            cells[Parameter.Sources.Idx.sourceslastreceived] = source.LastReceived?.ToOADate();
            cells[Parameter.Sources.Idx.sourcesevents] = source.Events;
            cells[Parameter.Sources.Idx.sourceslatency] = source.Latency?.TotalMilliseconds;
            cells[Parameter.Sources.Idx.sourcesage] = source.Life.ShownAge?.TotalSeconds;
            cells[Parameter.Sources.Idx.sourcesflow] = hide(source.FlowId);
            cells[Parameter.Sources.Idx.sourcessubscribed] = source.IsSubscribed ? 1 : 0;
            cells[Parameter.Sources.Idx.sourcespartof] = hide(source.PartOf ?? string.Empty);
            return cells;
        }
    }
}
