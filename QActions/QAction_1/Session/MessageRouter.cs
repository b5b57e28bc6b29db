using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Statistics;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Session
{
    /// <summary>Brings each message to what it is about, and counts it. Not thread-safe.</summary>
    internal sealed class MessageRouter
    {
        private readonly IClock clock;
        private readonly SourceTable sources;
        private readonly Heartbeat heartbeat;
        private readonly MessageStatistics statistics;

        /// <param name="sources">Whom events are about.</param>
        /// <param name="heartbeat">Whom health replies are about, and who is told of every message.</param>
        /// <param name="statistics">Where everything is counted.</param>
        public MessageRouter(IClock clock, SourceTable sources, Heartbeat heartbeat, MessageStatistics statistics)
        {
            this.clock = clock;
            this.sources = sources;
            this.heartbeat = heartbeat;
            this.statistics = statistics;
        }

        /// <summary>Takes over a message. A fault is counted and changes nothing else.</summary>
        public void Route(ReceivedMessage received)
        {
            heartbeat.Heard(clock.Elapsed);
            statistics.Received(received.Length);
            switch (received.Result.Message)
            {
                case StateMessage state:
                    statistics.Count(Counter.State);
                    CountUnknown(sources.Apply(state));
                    Measure(sources.Find(state.SourceId));
                    break;
                case LifecycleMessage lifecycle:
                    statistics.Count(Counter.Lifecycle);
                    CountUnknown(sources.Apply(lifecycle));
                    break;
                case HealthMessage health:
                    Route(health);
                    break;
                case OtherMessage _:
                    statistics.Count(Counter.UnknownType);
                    break;
                default:
                    statistics.Count(CounterOf(received.Result.Fault));
                    statistics.Failed(FaultText.Of(received));
                    break;
            }
        }

        private static Counter CounterOf(ReadFault fault)
        {
            switch (fault)
            {
                case ReadFault.Oversized:
                    return Counter.Oversized;
                case ReadFault.TooDeep:
                    return Counter.TooDeep;
                default:
                    return Counter.Malformed;
            }
        }

        private void Route(HealthMessage health)
        {
            statistics.Count(Counter.HeartbeatReply);
            var roundTrip = heartbeat.Replied(clock.Elapsed, health.HeartbeatSent.HasValue ? TaiTimestamp.Format(health.HeartbeatSent.Value) : null);
            if (roundTrip.HasValue)
            {
                statistics.Measured(roundTrip.Value);
            }
        }

        private void Measure(Source source)
        {
            if (source?.NewEventLatency != null)
            {
                source.FastestLatency = statistics.Handled(source.NewEventLatency.Value, source.FastestLatency);
            }
        }

        private void CountUnknown(bool isKnown)
        {
            if (!isKnown)
            {
                statistics.Count(Counter.UnknownSource);
            }
        }
    }
}
