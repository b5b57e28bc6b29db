using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;

namespace Skyline.Protocol.Agent
{
    /// <summary>Which parameter shows which part of the connection.</summary>
    internal static class ConnectionParameters
    {
        private const string NotConnected = "Not Connected";
        private const string NoTrouble = "None";

        /// <summary>What Outage Since shows as its exception while there is no outage.</summary>
        private const double NoOutage = -1;

        /// <summary>Translates a change into sets of parameters.</summary>
        /// <param name="change">What changed.</param>
        /// <returns>Parameter ids with their values.</returns>
        public static IEnumerable<KeyValuePair<int, object>> Sets(ConnectionView change) => All(change).Where(set => set.Value != null);

        private static IEnumerable<KeyValuePair<int, object>> All(ConnectionView change)
        {
            yield return Set(Parameter.connectionstate, (int?)change.Phase);
            yield return Set(Parameter.connectedto, change.ConnectedTo == string.Empty ? NotConnected : change.ConnectedTo);
            yield return Set(Parameter.nextattempt, change.NextAttempt);
            yield return Set(Parameter.lastconnectionerror, change.Trouble == string.Empty ? NoTrouble : change.Trouble);
            yield return Set(Parameter.outagesince, change.OutageSince == DateTime.MaxValue ? NoOutage : change.OutageSince?.ToOADate());
        }

        private static KeyValuePair<int, object> Set(int parameterId, object value) => new KeyValuePair<int, object>(parameterId, value);
    }
}
