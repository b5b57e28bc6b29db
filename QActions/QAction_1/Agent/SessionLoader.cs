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
        private const string NotSubscribed = "0";
        private const int ToldNames = 5;

        /// <summary>Loads a session.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <returns>The session. It takes the connection for one that was just asked for, and looks at its status when nothing is reported.</returns>
        public static ElementSession Load(SLProtocol protocol)
        {
            var sources = SavedSources(protocol).ToList();
            var renamed = SavedNames.Mend(sources);
            var session = new ElementSession(new Is07Dialect(), new SystemClock(), RandomNumbers(protocol), sources);
            session.Apply(SettingsParameters.Read(protocol));
            var labels = LabelText.Read(Text(protocol.GetParameter(Parameter.valuelabels)));
            session.UseSources(known => labels.Count(source => known.Change(source.Key, labelled => labelled.Label(source.Value))));
            session.Authorize(Text(protocol.GetParameter(Parameter.header)));
            session.UseAddresses(addresses => SavedAddresses.Load(protocol, addresses));
            session.LoadOutages(OutagesTable.Read(protocol));
            if (renamed.Count > 0)
            {
                Tell(protocol, "Sources that had the name of another one were renamed: " + string.Join(", ", renamed.Take(ToldNames).Select(source => source.Name)) + (renamed.Count > ToldNames ? ", and " + (renamed.Count - ToldNames) + " more." : "."));
            }

            return session;
        }

        private static void Tell(SLProtocol protocol, string text)
        {
            ElementLog.Information(protocol, "Load", text);
            OperationResult.Done(protocol, text);
        }

        /// <summary>Elements that lose their device at the same moment must not come back at the same moment, so each has numbers of its own.</summary>
        private static Func<double> RandomNumbers(SLProtocol protocol) =>
            new Random(unchecked((Environment.TickCount * 31) + (protocol.DataMinerID * 7919) + protocol.ElementID)).NextDouble;

        private static IEnumerable<Source> SavedSources(SLProtocol protocol) =>
            SavedTable.Rows(
                protocol,
                Parameter.Sources.tablePid,
                (uint)Parameter.Sources.Idx.sourcesid,
                (uint)Parameter.Sources.Idx.sourcesname,
                (uint)Parameter.Sources.Idx.sourcessubscribed)
            .Select(row => new Source(Text(row[0]), Text(row[1]), Text(row[2]) != NotSubscribed));

        private static string Text(object cell) => Convert.ToString(cell, CultureInfo.InvariantCulture);
    }
}
