using System;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>Keeps a connection alive, and notices that it is not, as the definition says. Not thread-safe.</summary>
    internal sealed class HeartbeatTalk
    {
        /// <summary>The tick that asks is up to a second apart: half of it early is nearer to the interval than half of it late.</summary>
        private static readonly TimeSpan HalfTick = TimeSpan.FromMilliseconds(500);

        /// <summary>The shortest wait for a reply that says something of the round trip.</summary>
        private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(9.5);

        private readonly DefinitionHeartbeat definition;
        private readonly IClock clock;
        private readonly MessageComposer composer;
        private TimeSpan? lastSent;
        private TimeSpan startedAt;
        private TimeSpan heardAt;
        private bool isRunning;

        /// <summary>Initializes a new instance of the <see cref="HeartbeatTalk"/> class.</summary>
        /// <param name="definition">What the definition says; <see langword="null"/> when it says nothing.</param>
        /// <param name="clock">The time.</param>
        /// <param name="composer">Puts values into messages.</param>
        public HeartbeatTalk(DefinitionHeartbeat definition, IClock clock, MessageComposer composer)
        {
            this.definition = definition;
            this.clock = clock;
            this.composer = composer;
            Heartbeat = new Heartbeat { LongerWhileHeard = definition?.LongerWhileHeard ?? 1, IsEchoExact = definition?.IsEchoExact ?? true };
            Set(Heartbeat.Interval, Heartbeat.ReplyTimeout);
        }

        /// <summary>Gets the heartbeats that the device answers.</summary>
        public Heartbeat Heartbeat { get; }

        private bool IsAnswered => definition?.Reply != null;

        private TimeSpan DueAfter => Heartbeat.Interval - HalfTick;

        /// <summary>Takes over what the operator set, which holds where the definition says nothing.</summary>
        /// <param name="interval">The time between two heartbeats.</param>
        /// <param name="timeout">How long nothing may come.</param>
        public void Set(TimeSpan interval, TimeSpan timeout)
        {
            Heartbeat.Interval = definition?.Every ?? interval;
            Heartbeat.ReplyTimeout = definition?.Timeout ?? timeout;
        }

        /// <summary>The last step of the opening is done: the first heartbeat is due.</summary>
        public void Start()
        {
            isRunning = definition != null;
            lastSent = null;
            startedAt = clock.Elapsed;
            heardAt = clock.Elapsed;
            Heartbeat.Start(clock.Elapsed);
        }

        /// <summary>The connection closed.</summary>
        public void Stop()
        {
            isRunning = false;
            Heartbeat.Stop();
        }

        /// <summary>A message came, whatever it is.</summary>
        public void Heard()
        {
            heardAt = clock.Elapsed;
            Heartbeat.Heard(clock.Elapsed);
        }

        /// <summary>The device was asked for messages, behind which a reply may wait.</summary>
        /// <param name="messages">How many.</param>
        public void Asked(int messages) => Heartbeat.Asked(clock.Elapsed, messages);

        /// <summary>The device answered a heartbeat.</summary>
        /// <param name="mark">What it repeats of it; <see langword="null"/> when it repeats nothing.</param>
        /// <param name="news">Is told of the round trip.</param>
        public void Replied(string mark, TalkNews news)
        {
            var roundTrip = Heartbeat.Replied(clock.Elapsed, definition?.Echo == null ? null : mark ?? string.Empty);
            if (roundTrip.HasValue)
            {
                news.RoundTrips.Add(roundTrip.Value);
            }
        }

        /// <summary>Tells for how long a heartbeat is due.</summary>
        /// <returns>The time; <see langword="null"/> when none is due.</returns>
        public TimeSpan? DueFor()
        {
            var dueAt = lastSent.HasValue ? lastSent.Value + DueAfter : startedAt;
            var isDue = isRunning && definition.Send != null && clock.Elapsed >= dueAt && (!IsAnswered || Heartbeat.IsDue(clock.Elapsed));
            return isDue ? clock.Elapsed - dueAt : (TimeSpan?)null;
        }

        /// <summary>Takes the heartbeat that is due. It counts as sent.</summary>
        /// <param name="source">Where its values come from.</param>
        /// <param name="news">Is told what went wrong, and of a reply that is overdue.</param>
        /// <returns>The heartbeat; <see langword="null"/> when it cannot be sent.</returns>
        public ComposedMessage Take(MessageSource source, TalkNews news)
        {
            var composed = composer.Compose(definition.Send, new MessageValues(source));
            lastSent = clock.Elapsed;
            if (composed.Fault != null)
            {
                news.Tell("The heartbeat cannot be sent: " + composed.Fault);
            }

            if (composed.Text == null)
            {
                return null;
            }

            if (IsAnswered)
            {
                // The last round trip must not look good for as long as no reply comes. A single heartbeat that is left out is counted, and says nothing of it.
                var waited = Heartbeat.Waited(clock.Elapsed);
                if (waited >= LongWait && waited >= DueAfter + Heartbeat.Interval)
                {
                    news.RoundTrips.Add(waited);
                }

                Heartbeat.Sent(clock.Elapsed, composed.Marks.ToArray());
            }

            news.HeartbeatsSent++;
            return composed;
        }

        /// <summary>Notices that the device is no longer there.</summary>
        /// <param name="news">Is told of heartbeats that were missed.</param>
        /// <returns>Why it is not, a sentence for the operator, once; <see langword="null"/> when it is.</returns>
        public string TakeLoss(TalkNews news)
        {
            var reason = isRunning ? Loss() : null;
            news.HeartbeatsMissed += Heartbeat.TakeMissed();
            if (reason != null)
            {
                Stop();
            }

            return reason;
        }

        private string Loss()
        {
            var timeout = Heartbeat.ReplyTimeout;
            if (definition.Alive == AliveBy.Message && clock.Elapsed - heardAt >= timeout)
            {
                return "The connection was given up: nothing came from the device for " + timeout.TotalSeconds + " s.";
            }

            // A device that answered the last heartbeat owes nothing until the next one.
            if (definition.Alive != AliveBy.Reply || !IsAnswered || Heartbeat.Waited(clock.Elapsed) == TimeSpan.Zero)
            {
                return null;
            }

            switch (Heartbeat.TakeLoss(clock.Elapsed))
            {
                case HeartbeatLoss.Silence:
                    return "The connection was given up: nothing came from the device for " + timeout.TotalSeconds + " s, no heartbeat reply either.";
                case HeartbeatLoss.NoReply:
                    return "The connection was given up: the device sent messages, but no heartbeat reply for " + Heartbeat.ReplyTimeoutWhileHeard.TotalSeconds + " s.";
                default:
                    return null;
            }
        }
    }
}
