using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Agent
{
    /// <summary>Makes the session of an element from what the element saved.</summary>
    internal static class SessionLoader
    {
        /// <summary>Loads a session.</summary>
        /// <returns>The session. It takes the connection for one that was just asked for, and looks at its status when nothing is reported.</returns>
        public static ElementSession Load(SLProtocol protocol)
        {
            var saved = new SavedValues();
            var definition = new SavedDefinition(protocol, saved);
            var session = new ElementSession(new Is07Dialect(), new SystemClock(), RandomNumbers(protocol), SavedSources.Load(protocol, saved, definition.IsUsable));
            session.Apply(SettingsParameters.Load(protocol, saved));
            var labels = Labels(protocol, saved);
            session.UseSources(sources => labels.Count(source => sources.Change(source.Key, known => known.Label(source.Value))));
            session.UseAddresses(addresses => SavedAddresses.Load(protocol, addresses, saved));
            definition.Use(protocol, session);
            session.Authorize(SavedTexts.Header(protocol, saved));
            SavedTexts.Check(protocol, saved);
            session.LoadOutages(OutageRows.Load(protocol, saved));
            session.KeepNotice(saved.PutRight(protocol));
            return session;
        }

        /// <summary>Elements that lose their device at the same moment must not come back at the same moment, so each has numbers of its own.</summary>
        private static Func<double> RandomNumbers(SLProtocol protocol) =>
            new Random(unchecked((Environment.TickCount * 31) + (protocol.DataMinerID * 7919) + protocol.ElementID)).NextDouble;

        private static IReadOnlyDictionary<string, ValueLabels> Labels(SLProtocol protocol, SavedValues saved)
        {
            if (!LabelText.TryRead(ParameterValue.Text(protocol.GetParameter(Parameter.valuelabels)), out var labels))
            {
                saved.Replace(Parameter.valuelabels, LabelText.Write(labels), "What the values of some sources are called is not known any more. To read it again, press Discover.");
            }

            return labels;
        }
    }
}
