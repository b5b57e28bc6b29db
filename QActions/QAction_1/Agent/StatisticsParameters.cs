using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Statistics;

namespace Skyline.Protocol.Agent
{
    /// <summary>Which parameter shows which part of the statistics.</summary>
    internal static class StatisticsParameters
    {
        private static readonly Dictionary<Counter, int> ParameterIds = new Dictionary<Counter, int>
        {
            [Counter.Received] = Parameter.messagesreceived,
            [Counter.State] = Parameter.statemessages,
            [Counter.HeartbeatReply] = Parameter.heartbeatreplies,
            [Counter.Lifecycle] = Parameter.lifecyclemessages,
            [Counter.Malformed] = Parameter.malformedmessages,
            [Counter.Oversized] = Parameter.oversizedmessages,
            [Counter.TooDeep] = Parameter.toodeepmessages,
            [Counter.UnknownSource] = Parameter.unknownsourcemessages,
            [Counter.UnknownType] = Parameter.unknowntypemessages,
            [Counter.HeartbeatSent] = Parameter.heartbeatssent,
            [Counter.HeartbeatMissed] = Parameter.heartbeatsmissed,
            [Counter.Reconnect] = Parameter.reconnects,
        };

        /// <summary>Translates a change into sets of parameters.</summary>
        /// <param name="change">What changed.</param>
        /// <returns>Parameter ids with their values.</returns>
        public static IEnumerable<KeyValuePair<int, object>> Sets(StatisticsChange change)
        {
            var counters = change.Counters.Select(counter => new KeyValuePair<int, object>(ParameterIds[counter.Key], counter.Value));
            return change.RoundTrip.HasValue
                ? counters.Concat(new[] { new KeyValuePair<int, object>(Parameter.heartbeatroundtriptime, change.RoundTrip.Value.TotalMilliseconds) })
                : counters;
        }
    }
}
