using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Statistics
{
    /// <summary>The statistics of an element, and which of them the pages do not show yet. Not thread-safe.</summary>
    internal sealed class MessageStatistics
    {
        /// <summary>Stands for the round trip while none is known.</summary>
        public static readonly TimeSpan NoRoundTrip = TimeSpan.FromMilliseconds(-1);

        private readonly IClock clock;
        private readonly long[] counts = new long[Enum.GetValues(typeof(Counter)).Length];
        private readonly SortedSet<Counter> changed = new SortedSet<Counter>();
        private readonly GaugeReader gauges = new GaugeReader();
        private readonly BacklogMeter backlog = new BacklogMeter();
        private TimeSpan? roundTrip;
        private DateTime? lastMessage;
        private LastError lastError;

        public MessageStatistics(IClock clock)
        {
            this.clock = clock;
        }

        /// <summary>Counts more of something.</summary>
        /// <param name="counter">Of what.</param>
        /// <param name="amount">How many more.</param>
        public void Count(Counter counter, long amount = 1)
        {
            counts[(int)counter] += amount;
            changed.Add(counter);
        }

        /// <summary>Counts a message, whatever it holds.</summary>
        /// <param name="length">Its length, in bytes.</param>
        public void Received(int length)
        {
            Count(Counter.Received);
            Count(Counter.Bytes, length);
            gauges.Messages.Count(clock.Elapsed);
            lastMessage = clock.UtcNow;
        }

        /// <summary>Notes the last round trip.</summary>
        /// <param name="time">The time between heartbeat and reply.</param>
        public void Measured(TimeSpan time)
        {
            roundTrip = time;
            backlog.Answered(clock.Elapsed, time);
        }

        /// <summary>Notes how long a new event took from the device to here.</summary>
        /// <param name="latency">How long, by the clocks of device and agent.</param>
        /// <param name="fastest">The shortest such time of its source on this connection; <see langword="null"/> when there is none yet.</param>
        /// <returns>The shortest one by now.</returns>
        public TimeSpan Handled(TimeSpan latency, TimeSpan? fastest) => backlog.Handled(clock.Elapsed, latency, fastest);

        /// <summary>The connection opened or closed: what was measured before says nothing of it.</summary>
        /// <param name="isOpen">Whether it is open.</param>
        public void Connected(bool isOpen)
        {
            roundTrip = NoRoundTrip;
            backlog.Connected(isOpen, clock.Elapsed);
        }

        /// <summary>Notes that something went wrong.</summary>
        /// <param name="text">What, in one line that is fit to be shown.</param>
        public void Failed(string text) => lastError = new LastError(text, clock.UtcNow);

        /// <summary>Sets every counter to 0.</summary>
        public void Reset()
        {
            Array.Clear(counts, 0, counts.Length);
            changed.UnionWith((Counter[])Enum.GetValues(typeof(Counter)));
        }

        /// <summary>Takes what the pages do not show yet. From then on it counts as shown.</summary>
        /// <param name="uptime">How long the connection has been open; <see langword="null"/> when it is closed.</param>
        /// <returns>What changed.</returns>
        public StatisticsChange TakeChange(TimeSpan? uptime)
        {
            var change = new StatisticsChange
            {
                Counters = changed.ToDictionary(counter => counter, counter => counts[(int)counter]),
                RoundTrip = roundTrip,
                LastMessage = lastMessage,
                LastError = lastError,
                Gauges = gauges.Take(clock.Elapsed, uptime),
                BacklogSeconds = backlog.Take(),
            };
            changed.Clear();
            roundTrip = null;
            lastMessage = null;
            lastError = null;
            return change;
        }

        /// <summary>Notes that a change is not shown after all. What is newer by now stays.</summary>
        /// <param name="change">The change, as it was taken.</param>
        public void GiveBack(StatisticsChange change)
        {
            changed.UnionWith(change.Counters.Keys);
            roundTrip = roundTrip ?? change.RoundTrip;
            lastMessage = lastMessage ?? change.LastMessage;
            lastError = lastError ?? change.LastError;
            gauges.NotShown();
            backlog.NotShown();
        }
    }

    /// <summary>The last thing that went wrong.</summary>
    internal sealed class LastError
    {
        public LastError(string text, DateTime utc)
        {
            Text = text;
            Utc = utc;
        }

        /// <summary>Gets what went wrong, in one line that is fit to be shown.</summary>
        public string Text { get; }

        /// <summary>Gets when it went wrong, in UTC.</summary>
        public DateTime Utc { get; }
    }
}
