using System;
using System.Collections.Generic;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Statistics;

namespace Skyline.Protocol.Agent
{
    /// <summary>Which parameter shows which part of the statistics.</summary>
    internal static class StatisticsParameters
    {
        /// <summary>What the uptime parameter shows as its exception while the connection is closed.</summary>
        private const double NotConnected = -1;

        private static readonly Dictionary<Counter, int> ParameterIds = new Dictionary<Counter, int>
        {
            [Counter.Received] = Parameter.messagesreceived,
            [Counter.Bytes] = Parameter.bytesreceived,
            [Counter.State] = Parameter.statemessages,
            [Counter.HeartbeatReply] = Parameter.heartbeatreplies,
            [Counter.Lifecycle] = Parameter.lifecyclemessages,
            [Counter.Malformed] = Parameter.malformedmessages,
            [Counter.Oversized] = Parameter.oversizedmessages,
            [Counter.TooDeep] = Parameter.toodeepmessages,
            [Counter.UnknownSource] = Parameter.unknownsourcemessages,
            [Counter.UnknownType] = Parameter.unknowntypemessages,
            [Counter.Ignored] = Parameter.ignoredmessages,
            [Counter.HeartbeatSent] = Parameter.heartbeatssent,
            [Counter.HeartbeatMissed] = Parameter.heartbeatsmissed,
            [Counter.Reconnect] = Parameter.reconnects,
        };

        /// <summary>Adds what changed.</summary>
        /// <param name="change">What changed.</param>
        public static void Add(ParameterSets sets, StatisticsChange change)
        {
            foreach (var counter in change.Counters)
            {
                sets.Add(ParameterIds[counter.Key], counter.Value);
            }

            sets.Add(Parameter.heartbeatroundtriptime, change.RoundTrip?.TotalMilliseconds);
            sets.Add(Parameter.backlog, change.BacklogSeconds);
            sets.Add(Parameter.activesources, change.Sources?.Active);
            sets.Add(Parameter.silentormissingsources, change.Sources?.SilentOrMissing);
            sets.Add(Parameter.lastmessagetime, change.LastMessage?.ToOADate());
            sets.Add(Parameter.lasterror, change.LastError?.Text);
            sets.Add(Parameter.lasterrortime, change.LastError?.Utc.ToOADate());
            sets.Add(Parameter.messagerate, change.Gauges?.MessageRate);
            sets.Add(Parameter.connectionuptime, change.Gauges == null ? (double?)null : Uptime(change.Gauges));
        }

        private static double Uptime(Gauges gauges) => gauges.Uptime.HasValue ? Math.Floor(gauges.Uptime.Value.TotalSeconds) : NotConnected;
    }
}
