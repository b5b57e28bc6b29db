using System;
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

        /// <summary>Adds what changed.</summary>
        /// <param name="change">What changed.</param>
        public static void Add(ParameterSets sets, ConnectionView change)
        {
            sets.Add(Parameter.connectionstate, (int?)change.Phase);
            sets.Add(Parameter.connectedto, change.ConnectedTo == string.Empty ? NotConnected : change.ConnectedTo);
            sets.Add(Parameter.nextattempt, change.NextAttempt);
            sets.Add(Parameter.lastconnectionerror, change.Trouble == string.Empty ? NoTrouble : change.Trouble);
            sets.Add(Parameter.outagesince, change.OutageSince == DateTime.MaxValue ? NoOutage : change.OutageSince?.ToOADate());
        }
    }
}
