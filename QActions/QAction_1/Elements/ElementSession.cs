using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Dialects;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Statistics;
using Skyline.Protocol.Time;
using Skyline.Protocol.Traces;

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
        private readonly Link link;
        private readonly Conversation conversation;
        private readonly SourceTable sources;
        private readonly SourceDiscovery discovery;
        private readonly WritePacer pacer = new WritePacer();
        private readonly MessageStatistics statistics;
        private readonly MessageTrace trace;
        private bool isStarted;

        /// <summary>Initializes a new instance of the <see cref="ElementSession"/> class.</summary>
        /// <param name="dialect">What the device speaks.</param>
        /// <param name="clock">The time.</param>
        /// <param name="random">Gives numbers from 0 up to, and without, 1.</param>
        /// <param name="knownSources">The sources that the table held when the element started.</param>
        public ElementSession(IDialect dialect, IClock clock, Func<double> random, IEnumerable<Source> knownSources)
        {
            this.dialect = dialect;
            this.clock = clock;
            sources = new SourceTable(clock);
            statistics = new MessageStatistics(clock);
            discovery = new SourceDiscovery(clock);
            trace = new MessageTrace(clock);
            link = new Link(clock, random);
            conversation = new Conversation(dialect, clock, statistics);
            reader = new MessageReader(dialect, MessageReader.DefaultMaximumLength);
            router = new MessageRouter(clock, sources, conversation.Heartbeat, statistics);
            foreach (var source in knownSources)
            {
                sources.Add(source);
            }
        }

        /// <summary>Gets the lock that keeps writes to the tables in the order of the changes. Taken around taking rows and writing them.</summary>
        public object WriteOrder { get; } = new object();

        /// <summary>Gets the lock that keeps what is sent in the order in which it was decided. Taken around taking what is due and handing it over.</summary>
        public object SendOrder { get; } = new object();

        /// <summary>Gets the lock that keeps an attempt to connect and the wish of an operator apart. Taken around the decision and the set of the address.</summary>
        public object ConnectOrder { get; } = new object();

        /// <summary>Gets a value indicating whether the operator wants the connection.</summary>
        public bool IsConnectionWanted => Locked(() => link.IsWanted);

        /// <summary>Gets how many sources there are.</summary>
        public int SourceCount => Locked(() => sources.Ids.Count);

        /// <summary>Gets how many of them the operator wants.</summary>
        public int SubscribedCount => Locked(() => sources.SubscribedIds.Count);

        /// <summary>Takes over what the operator set.</summary>
        /// <param name="settings">The settings, checked.</param>
        public void Apply(ElementSettings settings) => Locked(() =>
        {
            conversation.Heartbeat.Interval = settings.HeartbeatInterval;
            conversation.Heartbeat.ReplyTimeout = settings.ReplyTimeout;
            sources.Limits = settings.Sources;
            reader.MaximumLength = settings.MessageSizeLimit;
            conversation.LimitSubscription(settings.SubscriptionSizeLimit, sources.SubscribedIds.Count > 0);
            trace.IsOn = settings.IsTraceOn;
            return true;
        });

        /// <summary>Reads or changes the addresses of the device.</summary>
        /// <typeparam name="T">What is read.</typeparam>
        /// <param name="use">Reads or changes them.</param>
        /// <returns>What was read.</returns>
        public T UseAddresses<T>(Func<AddressBook, T> use) => Locked(() => use(link.Addresses));

        /// <summary>Reads or changes the sources.</summary>
        /// <typeparam name="T">What is read.</typeparam>
        /// <param name="use">Reads or changes them.</param>
        /// <returns>What was read.</returns>
        public T UseSources<T>(Func<SourceTable, T> use) => Locked(() => use(sources));

        /// <summary>Reads or changes where the discovery of sources is.</summary>
        /// <typeparam name="T">What is read.</typeparam>
        /// <param name="use">Reads or changes it.</param>
        /// <returns>What was read.</returns>
        public T UseDiscovery<T>(Func<SourceDiscovery, T> use) => Locked(() => use(discovery));

        /// <summary>Notes that the element started.</summary>
        /// <returns><see langword="false"/> when it had started before: this session then belongs to an earlier run of the element.</returns>
        public bool TryStart() => Locked(() =>
        {
            if (isStarted)
            {
                return false;
            }

            isStarted = true;
            link.Started();
            return true;
        });

        /// <summary>Takes over the status of the connection as DataMiner reports it.</summary>
        /// <param name="isOpen">The status.</param>
        /// <returns><see langword="true"/> when the connection opened or closed; <see langword="false"/> when the report repeats what is known.</returns>
        public bool StatusReported(bool isOpen) => Locked(() =>
        {
            if (!link.Report(isOpen))
            {
                return false;
            }

            if (!isOpen)
            {
                statistics.Failed("The connection was closed by the device, or by what lies between.");
            }

            return Changed(isOpen);
        });

        /// <summary>Takes over the status of the connection as it was looked at.</summary>
        /// <param name="isOpen">The status.</param>
        /// <returns><see langword="true"/> when the connection opened.</returns>
        public bool StatusLookedAt(bool isOpen) => Locked(() => link.Looked(isOpen) && Changed(isOpen));

        /// <summary>Tells whether the status is to be looked at because DataMiner reported no change after a request for another connection.</summary>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool MustLookAtStatus() => Locked(link.MustLook);

        /// <summary>Notices that the device no longer answers heartbeats.</summary>
        /// <returns><see langword="true"/> once, when it no longer does: the connection then counts as closed.</returns>
        public bool TakeLoss() => Locked(() =>
        {
            if (!conversation.TakeLoss())
            {
                return false;
            }

            link.Lost();
            statistics.Failed("The connection was given up: the device left heartbeats unanswered.");
            return Changed(isOpen: false);
        });

        /// <summary>Takes the attempt to connect that is due.</summary>
        /// <returns>The address to connect to; <see langword="null"/> when no attempt is due.</returns>
        public WebSocketUrl TakeAttempt() => Locked(() => Counted(link.TakeAttempt()));

        /// <summary>The operator wants a new connection, to the first address.</summary>
        /// <returns>The address to connect to; <see langword="null"/> when there is none, which changes nothing.</returns>
        public WebSocketUrl Reconnect() => Locked(() =>
        {
            var address = Counted(link.Reconnect());
            if (address != null)
            {
                Changed(isOpen: false);
            }

            return address;
        });

        /// <summary>The operator wants no connection.</summary>
        public void Disconnect() => Locked(() =>
        {
            link.Disconnect();
            return Changed(isOpen: false);
        });

        /// <summary>Takes over a message.</summary>
        /// <param name="inputParameter">The message as DataMiner hands it to a QAction with the option <c>binary</c>.</param>
        /// <returns><see langword="true"/> when the rows that are pending are to be written now.</returns>
        public bool Receive(object inputParameter)
        {
            var arrival = new Arrival(inputParameter, reader.Read(inputParameter));
            return Locked(() =>
            {
                trace.Received(arrival);
                router.Route(arrival);
                return sources.HasPending && pacer.IsDue(clock.Elapsed);
            });
        }

        /// <summary>Adds sources, all or none.</summary>
        /// <param name="ids">Their identifiers, as <see cref="SourceId"/> returns them.</param>
        /// <param name="isSubscribed">Whether the operator wants their events.</param>
        /// <returns>How many were not there before.</returns>
        /// <exception cref="InvalidOperationException">There would be more than may be; the message says by how much.</exception>
        public int Add(IEnumerable<string> ids, bool isSubscribed = true) => Locked(() =>
        {
            var added = ids.Except(sources.Ids).ToList();
            if (sources.Ids.Count + added.Count > sources.Limits.Maximum)
            {
                throw new InvalidOperationException(
                    "there would be " + (sources.Ids.Count + added.Count) + " sources, and at most " + sources.Limits.Maximum + " may be. Add fewer, or raise Maximum Sources on the page Settings.");
            }

            if (isSubscribed)
            {
                CheckSubscription(added);
            }

            added.ForEach(id => AddOne(new Source(id, null, isSubscribed)));
            SourcesChanged(isSubscribed && added.Count > 0);
            return added.Count;
        });

        /// <summary>Removes a source.</summary>
        /// <param name="id">Its identifier.</param>
        /// <returns><see langword="false"/> when there is no such source.</returns>
        public bool Remove(string id) => Locked(() => SourcesChanged(sources.Remove(id)));

        /// <summary>Subscribes to a source or ends its subscription; its row stays.</summary>
        /// <param name="id">Its identifier.</param>
        /// <param name="isSubscribed">Whether the operator wants its events.</param>
        /// <returns><see langword="false"/> when there is no such source.</returns>
        /// <exception cref="InvalidOperationException">The subscription would be longer than may be sent; the message says by how much.</exception>
        public bool Subscribe(string id, bool isSubscribed) => Locked(() =>
        {
            if (isSubscribed && sources.Find(id)?.IsSubscribed == false)
            {
                CheckSubscription(new[] { id });
            }

            return SourcesChanged(sources.Change(id, source =>
            {
                source.IsSubscribed = isSubscribed;
                sources.Request(source, link.IsOpen);
            }));
        });

        /// <summary>Gives a source another name.</summary>
        /// <param name="id">Its identifier.</param>
        /// <param name="name">The name.</param>
        /// <exception cref="FormatException">The name is empty, too long, or that of another source; the message says which.</exception>
        public void Rename(string id, string name) => Locked(() =>
        {
            SourceName.Check(id, name, sources);
            return sources.Change(id, source => source.Name = name);
        });

        /// <summary>Takes over that time passes: sources fall silent, or turn out to be missing.</summary>
        /// <returns>The identifiers of the sources that are missing for so long that they are to be removed.</returns>
        public IReadOnlyList<string> PassTime() => Locked(sources.Pass);

        /// <summary>Takes what is to be sent now. Nothing is while the connection is not open.</summary>
        /// <returns>What is to be sent. It counts as sent.</returns>
        public Outgoing TakeOutgoing() => Locked(() =>
        {
            var outgoing = conversation.TakeOutgoing(() => sources.SubscribedIds);
            trace.Sent(outgoing.Subscription);
            trace.Sent(outgoing.Heartbeat);
            return outgoing;
        });

        /// <summary>Takes the rows that the table does not show yet.</summary>
        /// <returns>The rows. They count as shown.</returns>
        public List<object[]> TakeRows() => Locked(() =>
        {
            pacer.Written(clock.Elapsed);
            return sources.TakePending();
        });

        /// <summary>Takes the statistics that the pages do not show yet.</summary>
        /// <returns>What changed. It counts as shown.</returns>
        public StatisticsChange TakeStatistics() => Locked(() => statistics.TakeChange(link.Uptime));

        /// <summary>Takes what the Trace table does not show yet.</summary>
        /// <returns>What changed. It counts as shown.</returns>
        public TraceChange TakeTrace() => Locked(trace.TakeChange);

        /// <summary>Sets every counter to 0.</summary>
        public void ResetStatistics() => Locked(() =>
        {
            statistics.Reset();
            return true;
        });

        private bool Changed(bool isOpen)
        {
            if (isOpen)
            {
                conversation.Opened(sources.SubscribedIds.Count > 0);
            }
            else
            {
                conversation.Closed();
            }

            sources.Connected(isOpen);
            return true;
        }

        private bool SourcesChanged(bool isChanged)
        {
            if (isChanged)
            {
                conversation.SourcesChanged(sources.SubscribedIds.Count > 0);
            }

            return isChanged;
        }

        private void AddOne(Source source)
        {
            sources.Request(source, link.IsOpen);
            sources.Add(source);
        }

        private void CheckSubscription(IEnumerable<string> added)
        {
            var refusal = conversation.Limit.Refuse(dialect.Subscription(sources.SubscribedIds.Concat(added)));
            if (refusal != null)
            {
                throw new InvalidOperationException(refusal);
            }
        }

        private WebSocketUrl Counted(WebSocketUrl attempt)
        {
            if (attempt != null)
            {
                statistics.Count(Counter.Reconnect);
            }

            return attempt;
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
