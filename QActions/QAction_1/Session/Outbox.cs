using System;
using Skyline.Protocol.Dialects;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Statistics;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Session
{
    /// <summary>What the connector says to a device while the connection is open: heartbeats and subscriptions. Not thread-safe.</summary>
    internal sealed class Outbox
    {
        /// <summary>Two heartbeats without a reply: a single one that is left out is counted, and says nothing of the round trip.</summary>
        private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(9.5);

        private readonly IDialect dialect;
        private readonly IClock clock;
        private readonly MessageStatistics statistics;
        private readonly Subscription subscription = new Subscription();
        private string lastSubscription;
        private bool isRefused;

        /// <param name="dialect">What the device speaks.</param>
        /// <param name="statistics">Where heartbeats are counted.</param>
        public Outbox(IDialect dialect, IClock clock, MessageStatistics statistics)
        {
            this.dialect = dialect;
            this.clock = clock;
            this.statistics = statistics;
        }

        /// <summary>Gets the heartbeats.</summary>
        public Heartbeat Heartbeat { get; } = new Heartbeat();

        /// <summary>Gets how long a subscription may be.</summary>
        public SubscriptionLimit Limit { get; } = new SubscriptionLimit();

        /// <summary>The connection opened: everything starts anew.</summary>
        /// <param name="anySources">Whether there is any source to subscribe to.</param>
        public void Opened(bool anySources)
        {
            subscription.Opened(anySources);
            Heartbeat.Start(clock.Elapsed);
        }

        /// <summary>The connection closed: nothing is said until it opens.</summary>
        public void Closed()
        {
            subscription.Closed();
            Heartbeat.Stop();
        }

        /// <summary>Notices that the device no longer answers although nothing closed the connection, and counts heartbeats that were missed.</summary>
        /// <returns>Why the connection is lost, a sentence for the operator, once; <see langword="null"/> when it is not.</returns>
        public string TakeLoss()
        {
            var loss = Heartbeat.TakeLoss(clock.Elapsed);
            var missed = Heartbeat.TakeMissed();
            if (missed > 0)
            {
                statistics.Count(Counter.HeartbeatMissed, missed);
            }

            switch (loss)
            {
                case HeartbeatLoss.Silence:
                    return "The connection was given up: nothing came from the device for " + Heartbeat.ReplyTimeout.TotalSeconds + " s, no heartbeat reply either.";
                case HeartbeatLoss.NoReply:
                    return "The connection was given up: the device sent messages, but no heartbeat reply for " + Heartbeat.ReplyTimeoutWhileHeard.TotalSeconds + " s.";
                default:
                    return null;
            }
        }

        /// <summary>The list of sources changed.</summary>
        /// <param name="anySources">Whether there is any source left to subscribe to.</param>
        public void SourcesChanged(bool anySources) => subscription.Changed(anySources);

        /// <summary>The operator set how long a subscription may be. One that was refused is tried again.</summary>
        /// <param name="maximumLength">The longest subscription that is sent, in bytes.</param>
        /// <param name="anySources">Whether there is any source to subscribe to.</param>
        public void LimitSubscription(int maximumLength, bool anySources)
        {
            if (isRefused && maximumLength != Limit.MaximumLength)
            {
                subscription.Changed(anySources);
            }

            Limit.MaximumLength = maximumLength;
        }

        /// <summary>Takes what is to be sent now.</summary>
        /// <param name="sources">The sources; those that the operator wants are subscribed.</param>
        /// <returns>What is to be sent. It counts as sent.</returns>
        public Outgoing TakeOutgoing(SourceTable sources)
        {
            var outgoing = new Outgoing { Heartbeat = TakeHeartbeat() };
            if (subscription.IsDue(clock.Elapsed))
            {
                TakeSubscription(sources, outgoing);
            }

            return outgoing;
        }

        private void TakeSubscription(SourceTable sources, Outgoing outgoing)
        {
            var text = dialect.Subscription(sources.SubscribedIds);
            var refusal = Limit.Refuse(text);
            isRefused = refusal != null;
            if (isRefused)
            {
                subscription.Refused();
                sources.Refused();
                outgoing.Refusal = "The subscription was not sent, " + (subscription.IsAnySent ? "the earlier one stays: " : "the device is asked for no source: ") + refusal;
                statistics.Failed(outgoing.Refusal);
                return;
            }

            if (text != lastSubscription && !subscription.MayReplace(clock.Elapsed))
            {
                return;
            }

            lastSubscription = text;
            subscription.Sent(clock.Elapsed, sources.AnySubscribed);
            sources.Requested();
            Heartbeat.Asked(clock.Elapsed, sources.SubscribedCount);
            outgoing.Subscription = text;
        }

        private string TakeHeartbeat()
        {
            if (!Heartbeat.IsDue(clock.Elapsed))
            {
                return null;
            }

            // The last round trip must not look good for as long as no reply comes.
            var waited = Heartbeat.Waited(clock.Elapsed);
            if (waited >= LongWait)
            {
                statistics.Measured(waited);
            }

            var utc = clock.UtcNow;
            Heartbeat.Sent(clock.Elapsed, TaiTimestamp.Format(utc));
            statistics.Count(Counter.HeartbeatSent);
            return dialect.Heartbeat(utc);
        }
    }
}
