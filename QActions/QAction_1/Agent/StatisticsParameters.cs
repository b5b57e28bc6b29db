using System;
using System.Collections.Generic;
using System.Linq;
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

        /// <summary>Translates a change into sets of parameters.</summary>
        /// <param name="change">What changed.</param>
        /// <returns>Parameter ids with their values.</returns>
        public static IEnumerable<KeyValuePair<int, object>> Sets(StatisticsChange change) =>
            change.Counters.Select(counter => Set(ParameterIds[counter.Key], counter.Value))
                .Concat(Others(change).Where(set => set.Value != null));

        private static IEnumerable<KeyValuePair<int, object>> Others(StatisticsChange change)
        {
            yield return Set(Parameter.heartbeatroundtriptime, change.RoundTrip?.TotalMilliseconds);
            yield return Set(Parameter.backlog, change.BacklogSeconds);
            yield return Set(Parameter.activesources, change.Sources?.Active);
            yield return Set(Parameter.silentormissingsources, change.Sources?.SilentOrMissing);
            yield return Set(Parameter.lastmessagetime, change.LastMessage?.ToOADate());
            yield return Set(Parameter.lasterror, change.LastError?.Text);
            yield return Set(Parameter.lasterrortime, change.LastError?.Utc.ToOADate());
            yield return Set(Parameter.messagerate, change.Gauges?.MessageRate);
            yield return Set(Parameter.connectionuptime, change.Gauges == null ? (double?)null : Uptime(change.Gauges));
        }

        private static double Uptime(Gauges gauges) => gauges.Uptime.HasValue ? Math.Floor(gauges.Uptime.Value.TotalSeconds) : NotConnected;

        private static KeyValuePair<int, object> Set(int parameterId, object value) => new KeyValuePair<int, object>(parameterId, value);
    }
}
