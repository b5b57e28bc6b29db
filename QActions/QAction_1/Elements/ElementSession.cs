using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Dialects;
using Skyline.Protocol.Heartbeats;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Statistics;
using Skyline.Protocol.Subscriptions;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Elements
{
    /// <summary>
    /// Everything that the connector remembers of one running element. DataMiner may run QActions of an element at the same time,
    /// so each member takes the lock, and none of them calls DataMiner.
    /// </summary>
    public sealed class ElementSession
    {
        private readonly object gate = new object();
        private readonly IDialect dialect;
        private readonly IClock clock;
        private readonly MessageReader reader;
        private readonly MessageRouter router;
        private readonly ConnectionTracker connection = new ConnectionTracker();
        private readonly Heartbeat heartbeat = new Heartbeat(Heartbeat.DefaultInterval);
        private readonly Subscription subscription = new Subscription();
        private readonly SourceTable sources = new SourceTable();
        private readonly WritePacer pacer = new WritePacer();
        private readonly MessageStatistics statistics = new MessageStatistics();
        private bool isStarted;

        /// <summary>Initializes a new instance of the <see cref="ElementSession"/> class.</summary>
        /// <param name="dialect">What the device speaks.</param>
        /// <param name="clock">The time.</param>
        /// <param name="knownSources">The sources that the table held when the element started.</param>
        public ElementSession(IDialect dialect, IClock clock, IEnumerable<Source> knownSources)
        {
            this.dialect = dialect;
            this.clock = clock;
            reader = new MessageReader(dialect, MessageReader.DefaultMaximumLength);
            router = new MessageRouter(clock, sources, heartbeat, statistics);
            foreach (var source in knownSources)
            {
                sources.Add(source);
            }
        }

        /// <summary>Gets the lock that keeps writes to the table in the order of the changes. Taken around taking rows and writing them.</summary>
        public object WriteOrder { get; } = new object();

        /// <summary>Gets how many sources there are.</summary>
        public int SourceCount => Locked(() => sources.Ids.Count);

        /// <summary>Notes that the element started.</summary>
        /// <returns><see langword="false"/> when it had started before: this session then belongs to an earlier run of the element.</returns>
        public bool TryStart() => Locked(() => !isStarted && (isStarted = true));

        /// <summary>Takes over the status of the connection as DataMiner reports it.</summary>
        /// <param name="isOpen">The status.</param>
        /// <returns><see langword="true"/> when the connection opened or closed; <see langword="false"/> when the report repeats what is known.</returns>
        public bool StatusReported(bool isOpen) => Locked(() => connection.Report(isOpen) && Changed(isOpen));

        /// <summary>Takes over the status of the connection as it was looked at.</summary>
        /// <param name="isOpen">The status.</param>
        /// <returns><see langword="true"/> when the connection opened.</returns>
        public bool StatusLookedAt(bool isOpen) => Locked(() => connection.Looked(isOpen) && Changed(isOpen));

        /// <summary>Tells whether the status is to be looked at because DataMiner reported no change after a request for another connection.</summary>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool MustLookAtStatus() => Locked(() => connection.MustLook(clock.Elapsed));

        /// <summary>Notes that DataMiner is about to be asked for another connection.</summary>
        public void ConnectionRequested() => Locked(() =>
        {
            connection.Requested(clock.Elapsed);
            return Changed(isOpen: false);
        });

        /// <summary>Takes over a message.</summary>
        /// <param name="inputParameter">The message as DataMiner hands it to a QAction with the option <c>binary</c>.</param>
        /// <returns><see langword="true"/> when the rows that are pending are to be written now.</returns>
        public bool Receive(object inputParameter)
        {
            var reading = reader.Read(inputParameter);
            return Locked(() =>
            {
                router.Route(reading);
                return sources.HasPending && pacer.IsDue(clock.Elapsed);
            });
        }

        /// <summary>Adds sources, all or none.</summary>
        /// <param name="ids">Their identifiers, as <see cref="SourceId"/> returns them.</param>
        /// <returns>How many were not there before.</returns>
        /// <exception cref="InvalidOperationException">The subscription would be longer than may be sent; the message says by how much.</exception>
        public int Add(IEnumerable<string> ids) => Locked(() =>
        {
            var added = ids.Except(sources.Ids).ToList();
            var length = dialect.Subscription(sources.Ids.Concat(added)).Length;
            if (length > Subscription.DefaultMaximumLength)
            {
                throw new InvalidOperationException(
                    "the subscription would be " + length + " bytes long, and at most " + Subscription.DefaultMaximumLength + " bytes may be sent at once. Add fewer sources.");
            }

            added.ForEach(id => sources.Add(new Source(id, null) { State = connection.State == ConnectionState.Open ? SourceState.Waiting : SourceState.NotSubscribed }));
            SourcesChanged(added.Count > 0);
            return added.Count;
        });

        /// <summary>Removes a source.</summary>
        /// <param name="id">Its identifier.</param>
        /// <returns><see langword="false"/> when there is no such source.</returns>
        public bool Remove(string id) => Locked(() => SourcesChanged(sources.Remove(id)));

        /// <summary>Takes what is to be sent now. Nothing is while the connection is not open.</summary>
        /// <returns>What is to be sent. It counts as sent.</returns>
        public Outgoing TakeOutgoing() => Locked(() => new Outgoing(TakeSubscription(), TakeHeartbeat()));

        /// <summary>Takes the rows that the table does not show yet.</summary>
        /// <returns>The rows. They count as shown.</returns>
        public List<object[]> TakeRows() => Locked(() => sources.TakePending());

        /// <summary>Takes the statistics that the pages do not show yet.</summary>
        /// <returns>What changed. It counts as shown.</returns>
        public StatisticsChange TakeStatistics() => Locked(() => statistics.TakeChange());

        private bool Changed(bool isOpen)
        {
            if (isOpen)
            {
                subscription.Opened(sources.Ids.Count > 0);
                heartbeat.Start();
                sources.SetAll(SourceState.Waiting);
            }
            else
            {
                subscription.Closed();
                heartbeat.Stop();
                sources.SetAll(SourceState.NotSubscribed);
            }

            return true;
        }

        private bool SourcesChanged(bool isChanged)
        {
            if (isChanged)
            {
                subscription.Changed(sources.Ids.Count > 0);
            }

            return isChanged;
        }

        private string TakeSubscription()
        {
            if (!subscription.IsDue(clock.Elapsed))
            {
                return null;
            }

            subscription.Sent(clock.Elapsed, sources.Ids.Count > 0);
            return dialect.Subscription(sources.Ids);
        }

        private string TakeHeartbeat()
        {
            if (!heartbeat.IsDue(clock.Elapsed))
            {
                return null;
            }

            var utc = clock.UtcNow;
            heartbeat.Sent(clock.Elapsed, utc);
            statistics.Count(Counter.HeartbeatSent);
            return dialect.Heartbeat(utc);
        }

        private T Locked<T>(Func<T> action)
        {
            lock (gate)
            {
                return action();
            }
        }
    }
}
