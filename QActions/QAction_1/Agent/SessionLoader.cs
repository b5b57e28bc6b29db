using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Elements;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Agent
{
    /// <summary>Makes the session of an element from what the element saved.</summary>
    internal static class SessionLoader
    {
        /// <summary>NT_GET_TABLE_COLUMNS (DataMiner documentation, NotifyProtocol type 321).</summary>
        private const int GetTableColumns = 321;

        private const string NotSubscribed = "0";

        /// <summary>Loads a session.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <returns>The session. It takes the connection for one that was just asked for, and looks at its status when nothing is reported.</returns>
        public static ElementSession Load(SLProtocol protocol)
        {
            var session = new ElementSession(new Is07Dialect(), new SystemClock(), RandomNumbers(protocol), SavedSources(protocol));
            session.Apply(SettingsParameters.Read(protocol));
            var labels = LabelText.Read(Text(protocol.GetParameter(Parameter.valuelabels)));
            session.UseSources(sources => labels.Count(source => sources.Change(source.Key, known => known.Label(source.Value))));
            session.UseAddresses(addresses => SavedAddresses.Load(protocol, addresses));
            return session;
        }

        /// <summary>Elements that lose their device at the same moment must not come back at the same moment, so each has numbers of its own.</summary>
        private static Func<double> RandomNumbers(SLProtocol protocol) =>
            new Random(unchecked((Environment.TickCount * 31) + (protocol.DataMinerID * 7919) + protocol.ElementID)).NextDouble;

        private static IEnumerable<Source> SavedSources(SLProtocol protocol)
        {
            var indexes = new[] { (uint)Parameter.Sources.Idx.sourcesid, (uint)Parameter.Sources.Idx.sourcesname, (uint)Parameter.Sources.Idx.sourcessubscribed };
            var columns = (protocol.NotifyProtocol(GetTableColumns, Parameter.Sources.tablePid, indexes) as object[] ?? Array.Empty<object>())
                .Select(column => column as object[] ?? Array.Empty<object>()).ToList();
            return columns.Count < indexes.Length ? Enumerable.Empty<Source>() : columns[0].Select((id, row) => new Source(
                Text(id), Text(columns[1].ElementAtOrDefault(row)), Text(columns[2].ElementAtOrDefault(row)) != NotSubscribed));
        }

        private static string Text(object cell) => Convert.ToString(cell, CultureInfo.InvariantCulture);
    }
}
