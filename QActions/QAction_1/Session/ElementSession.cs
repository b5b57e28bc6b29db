using System;
using System.Collections.Generic;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Dialects;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Statistics;
using Skyline.Protocol.Time;
using Skyline.Protocol.Trace;

namespace Skyline.Protocol.Session
{
    /// <summary>
    /// Everything that the connector remembers of one running element. DataMiner may run QActions of an element at the same time,
    /// so each member takes the lock, and none of them calls DataMiner.
    /// </summary>
    internal sealed partial class ElementSession
    {
        private readonly object gate = new object();
        private readonly IDialect builtIn;
        private readonly IClock clock;
        private readonly ConnectionControl connection;
        private readonly SourceTable sources;
        private readonly SourceDiscovery discovery;
        private readonly MessageStatistics statistics;
        private readonly MessageTrace trace;
        private bool isStarted;
        private bool isClearingKnown;

        /// <summary>Initializes a new instance of the <see cref="ElementSession"/> class.</summary>
        /// <param name="builtIn">What the device speaks as long as no definition is put in force.</param>
        /// <param name="clock">The time.</param>
        /// <param name="random">Gives numbers from 0 up to, and without, 1.</param>
        /// <param name="knownSources">The sources that the table held when the element started.</param>
        public ElementSession(IDialect builtIn, IClock clock, Func<double> random, IEnumerable<Source> knownSources)
        {
            this.builtIn = builtIn;
            this.clock = clock;
            sources = new SourceTable(clock);
            statistics = new MessageStatistics(clock);
            discovery = new SourceDiscovery(clock, UnopenedAddress);
            trace = new MessageTrace(clock);
            connection = new ConnectionControl(clock, random);
            conversation = new Conversation(builtIn, clock, sources, statistics);
            sources.Fits = source => conversation.IsFit(source);
            foreach (var source in knownSources)
            {
                sources.Add(source);
            }
        }

        /// <summary>Gets the locks for those who call DataMiner.</summary>
        public ElementOrders Orders { get; } = new ElementOrders();

        /// <summary>Gets or sets a value indicating whether it is known when DataMiner clears a pushed message.</summary>
        public bool IsClearingKnown { get => Locked(() => isClearingKnown); set => Locked(() => isClearingKnown = value); }

        /// <summary>Gets a value indicating whether the operator wants the connection.</summary>
        public bool IsConnectionWanted => Locked(() => connection.IsWanted);

        /// <summary>Gets how many of them the operator wants.</summary>
        public int SubscribedCount => Locked(() => sources.SubscribedCount);

        /// <summary>Takes over what the operator set.</summary>
        /// <param name="settings">The settings, checked.</param>
        public void Apply(ElementSettings settings) => Locked(() =>
        {
            this.settings = settings;
            conversation.Apply(settings);
            sources.Limits = settings.Sources;
            trace.IsOn = settings.IsTraceOn;
        });

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
            connection.Started();
            return true;
        });

        /// <summary>Takes over a message. It is read outside the lock.</summary>
        /// <param name="message">The message.</param>
        /// <returns><see langword="true"/> when the rows that are pending are to be written now.</returns>
        public bool Receive(Payload message)
        {
            var reader = conversation;
            var reading = reader.Read(message);
            return Locked(() =>
            {
                statistics.Received(message.Length);

                // What is no longer in force read it: it came on a connection that is being closed.
                if (reader == conversation)
                {
                    Receive(message, reading);
                }

                return sources.HasPending && pacer.IsDue(clock.Elapsed);
            });
        }

        /// <summary>Takes what is to be sent now. Nothing is while the connection is not open.</summary>
        /// <returns>What is to be sent. It counts as sent.</returns>
        public Outgoing TakeOutgoing() => Locked(() =>
        {
            var outgoing = conversation.Take();
            if (outgoing.Messages.Exists(message => message.Kind == TalkMessageKind.Step))
            {
                LearnSecrets();
            }

            outgoing.Messages.ForEach(message => trace.Sent(message.Text, message.Shown));
            return outgoing;
        });

        /// <summary>Notes that what was taken could not be handed over, and the statistics and the connection are not shown.</summary>
        /// <param name="outgoing">What was to be sent.</param>
        /// <param name="change">The statistics that were to be shown with it.</param>
        public void NotSent(Outgoing outgoing, StatisticsChange change) => Locked(() =>
        {
            statistics.GiveBack(change);
            sources.CountsNotShown();
            shownConnection = null;
            shownLogin = null;
            conversation.GiveBack(outgoing);
        });

        /// <summary>Takes the statistics that the pages do not show yet.</summary>
        /// <returns>What changed. It counts as shown.</returns>
        public StatisticsChange TakeStatistics() => Locked(() =>
        {
            var change = statistics.TakeChange(connection.Uptime);
            change.Sources = sources.TakeCounts();
            change.LastError = change.LastError == null ? null : new LastError(HideAll(change.LastError.Text), change.LastError.Utc);
            return change;
        });

        /// <summary>Takes what the Trace table does not show yet.</summary>
        /// <returns>What changed. It counts as shown.</returns>
        public TraceChange TakeTrace() => Locked(() => trace.TakeChange(HideAll));

        /// <summary>Notes that the Trace table could not be written: the next write brings the same again.</summary>
        /// <param name="change">The change, as it was taken.</param>
        public void GiveBackTrace(TraceChange change) => Locked(() =>
        {
            trace.GiveBack(change);
        });

        /// <summary>Sets every counter to 0.</summary>
        public void ResetStatistics() => Locked(() =>
        {
            statistics.Reset();
        });

        private void Receive(Payload message, MessageReading reading)
        {
            var meant = conversation.Received(reading);
            if (reading.Taken.Count > 0 || meant.Step > 0)
            {
                LearnSecrets();
            }

            if (reading.Fault != ReadFault.None)
            {
                statistics.Failed(FaultText.Of(message, reading.Fault, reading.Reason, meant.IsHidden));
            }

            trace.Received(message, () => ReadAs.Of(reading, meant), meant.IsHidden);
        }

        private T Locked<T>(Func<T> action)
        {
            lock (gate)
            {
                return action();
            }
        }

        private void Locked(Action action)
        {
            lock (gate)
            {
                action();
            }
        }
    }
}
