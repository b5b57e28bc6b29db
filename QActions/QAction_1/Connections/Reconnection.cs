using System;

namespace Skyline.Protocol.Connections
{
    /// <summary>
    /// When to ask DataMiner for the connection again. DataMiner never does so by itself, and since 10.4.0 CU10 it reports a failed attempt
    /// with nothing at all: only Open ends the attempts. Not thread-safe.
    /// </summary>
    public sealed class Reconnection
    {
        /// <summary>A connection that stayed open this long was good: the next outage starts with the first limit again.</summary>
        public static readonly TimeSpan Stable = TimeSpan.FromSeconds(60);

        /// <summary>When the element starts DataMiner connects by itself. It gets as long as its own timeout before the connector does.</summary>
        private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(5);

        private readonly Backoff backoff;
        private TimeSpan? nextAttempt;
        private TimeSpan? openSince;
        private int attemptsBeforeOpening;

        /// <summary>Initializes a new instance of the <see cref="Reconnection"/> class.</summary>
        /// <param name="random">Gives numbers from 0 up to, and without, 1.</param>
        public Reconnection(Func<double> random)
        {
            backoff = new Backoff(random);
        }

        /// <summary>Gets how many attempts were made since the connection was last open.</summary>
        public int Attempts { get; private set; }

        /// <summary>The element started, and DataMiner connects.</summary>
        /// <param name="now">The time.</param>
        public void Started(TimeSpan now) => nextAttempt = now + StartTime;

        /// <summary>The connection opened: no further attempt is made.</summary>
        /// <param name="now">The time.</param>
        public void Opened(TimeSpan now)
        {
            nextAttempt = null;
            openSince = now;
            attemptsBeforeOpening = Attempts;
            Attempts = 0;
        }

        /// <summary>The connection closed: the first attempt follows.</summary>
        /// <param name="now">The time.</param>
        public void Closed(TimeSpan now)
        {
            if (openSince.HasValue && now - openSince.Value >= Stable)
            {
                backoff.Reset();
            }

            openSince = null;
            nextAttempt = now + backoff.Next();
        }

        /// <summary>
        /// The connection closed because the device does not answer: the attempt that opened it counts as failed after all, and the next one is made at
        /// once. Until then DataMiner shows the connection as open, which it no longer is for the operator. The reply timeout keeps these attempts apart.
        /// </summary>
        /// <param name="now">The time.</param>
        public void Lost(TimeSpan now)
        {
            Closed(now);
            Attempts = attemptsBeforeOpening;
            nextAttempt = now;
        }

        /// <summary>An attempt is made: unless it succeeds, the next one follows.</summary>
        /// <param name="now">The time.</param>
        public void Attempted(TimeSpan now)
        {
            Attempts++;
            openSince = null;
            nextAttempt = now + backoff.Next();
        }

        /// <summary>The operator wants another connection now: the attempts start again.</summary>
        public void Restart()
        {
            backoff.Reset();
            Attempts = 0;
        }

        /// <summary>The operator wants no connection.</summary>
        public void Stop()
        {
            nextAttempt = null;
            openSince = null;
        }

        /// <summary>Tells whether an attempt is due.</summary>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when DataMiner is to be asked now.</returns>
        public bool IsDue(TimeSpan now) => nextAttempt.HasValue && now >= nextAttempt.Value;
    }
}
