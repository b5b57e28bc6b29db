using System;

namespace Skyline.Protocol.Connections
{
    /// <summary>
    /// When to ask DataMiner for the connection again. DataMiner does not do so by itself, and since 10.4.0 CU10 it reports a failed attempt with nothing at
    /// all: only Open ends the attempts, and each one may still be under way when the next is made, which ends it. Not thread-safe.
    /// </summary>
    internal sealed class Reconnection
    {
        /// <summary>A connection that stayed open this long was good: the next outage starts with quick attempts again.</summary>
        public static readonly TimeSpan Stable = TimeSpan.FromSeconds(10);

        /// <summary>
        /// An attempt that had this long, the timeout that Protocol.xml proposes for the connection, has failed when it is not open. One that was ended sooner says nothing of the device.
        /// It is also what DataMiner gets for the connection that it opens by itself when the element starts.
        /// </summary>
        public static readonly TimeSpan FullTime = TimeSpan.FromSeconds(5);

        /// <summary>How long an attempt is left alone while it is not known how long the device takes to open a connection.</summary>
        public static readonly TimeSpan UnknownTime = TimeSpan.FromSeconds(3);

        /// <summary>The tick that asks is a second apart: half of it early is nearer to the schedule than half of it late.</summary>
        public static readonly TimeSpan HalfTick = TimeSpan.FromMilliseconds(500);

        private readonly AttemptSchedule schedule;
        private TimeSpan? started;
        private TimeSpan? next;
        private TimeSpan earliest;
        private TimeSpan? awaySince;
        private TimeSpan? openSince;

        /// <summary>Initializes a new instance of the <see cref="Reconnection"/> class.</summary>
        /// <param name="random">Gives numbers from 0 up to, and without, 1.</param>
        public Reconnection(Func<double> random)
        {
            schedule = new AttemptSchedule(random);
        }

        /// <summary>The element started, and DataMiner connects.</summary>
        /// <param name="now">The time.</param>
        public void Started(TimeSpan now)
        {
            started = now;
            next = earliest = now + FullTime;
        }

        /// <summary>The connection opened: no further attempt is made.</summary>
        /// <param name="now">The time.</param>
        public void Opened(TimeSpan now)
        {
            openSince = now;
            awaySince = null;
            if (started.HasValue)
            {
                next = started.Value + AttemptSchedule.QuickPause;
                started = null;
            }
        }

        /// <summary>The connection closed: the first attempt follows, but none sooner after the one before than the schedule has it.</summary>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when the connection was good until then.</returns>
        public bool Closed(TimeSpan now)
        {
            var wasGood = openSince.HasValue && now - openSince.Value >= Stable - HalfTick;
            if (wasGood)
            {
                schedule.Reset();
            }

            next = wasGood || next == null || next < now ? now : next;
            earliest = now;
            openSince = null;
            awaySince = now;
            return wasGood;
        }

        /// <summary>An attempt is made: unless it succeeds, the next one follows.</summary>
        /// <param name="now">The time.</param>
        /// <param name="opening">How long the device takes to open a connection; <see langword="null"/> while that is not known.</param>
        /// <param name="isFailureAwaited">Whether something depends on it that an attempt fails: those that follow less quickly then get the time that it takes to know.</param>
        public void Attempted(TimeSpan now, TimeSpan? opening, bool isFailureAwaited)
        {
            started = null;
            schedule.Spend(now - (awaySince ?? now));
            next = now + schedule.NextPause();
            var least = opening.HasValue ? opening.Value + opening.Value : UnknownTime;
            var mustBeFull = schedule.IsSlow || (!schedule.IsQuick && (isFailureAwaited || opening == null));
            earliest = now + (mustBeFull && least < FullTime ? FullTime : least);
            awaySince = now;
            openSince = null;
        }

        /// <summary>No attempt is to be made for a while.</summary>
        /// <param name="until">When the next one is.</param>
        public void Postpone(TimeSpan until) => next = earliest = until;

        /// <summary>The attempt failed: there is nothing left that needs time.</summary>
        public void Failed() => earliest = TimeSpan.MinValue;

        /// <summary>The operator wants another connection now: the attempts start again.</summary>
        /// <param name="now">The time.</param>
        public void Restart(TimeSpan now)
        {
            schedule.Reset();
            next = earliest = now;
            awaySince = null;
            openSince = null;
        }

        /// <summary>The operator wants no connection.</summary>
        public void Stop()
        {
            next = null;
            openSince = null;
        }

        /// <summary>Gives how long it is until an attempt is due.</summary>
        /// <param name="now">The time.</param>
        /// <returns>The time, 0 when it is due; <see langword="null"/> when none follows.</returns>
        public TimeSpan? DueIn(TimeSpan now)
        {
            if (next == null || openSince.HasValue)
            {
                return null;
            }

            var due = next.Value > earliest ? next.Value : earliest;
            return due > now ? due - now : TimeSpan.Zero;
        }

        /// <summary>Tells whether an attempt is due.</summary>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when DataMiner is to be asked now.</returns>
        public bool IsDue(TimeSpan now) => DueIn(now) != null && now >= next.Value - HalfTick && now >= earliest;
    }
}
