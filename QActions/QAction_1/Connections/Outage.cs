using System;

namespace Skyline.Protocol.Connections
{
    /// <summary>A time without a connection that was wanted: one row of the Outages table.</summary>
    internal sealed class Outage
    {
        /// <summary>What the cell Until holds while the outage goes on.</summary>
        public const double GoesOn = -1;

        /// <summary>What the cell Until holds when the element stopped before the outage was over.</summary>
        public const double Unknown = -2;

        /// <summary>1970, long before there was anything to connect to. A cell that was never set, or holds a time of day, is earlier.</summary>
        private const double Earliest = 25569;

        private const double LongestSeconds = int.MaxValue;

        private double until = GoesOn;
        private double seconds;

        public Outage(string key, DateTime fromUtc, string cause, int attempts)
        {
            Key = key;
            FromUtc = fromUtc;
            Cause = cause;
            Attempts = attempts;
        }

        /// <summary>Gets the key of its row.</summary>
        public string Key { get; }

        /// <summary>Gets when it began, in UTC.</summary>
        public DateTime FromUtc { get; }

        /// <summary>Gets why it began, and how it ended if the connection did not come back; fit to be shown.</summary>
        public string Cause { get; private set; }

        /// <summary>Gets how many attempts to connect were made.</summary>
        public int Attempts { get; private set; }

        /// <summary>Gets a value indicating whether it goes on.</summary>
        public bool IsCurrent => until.Equals(GoesOn);

        /// <summary>Reads an outage that the element saved.</summary>
        /// <param name="key">The key of its row.</param>
        /// <exception cref="ArgumentException">A cell holds what no outage can have.</exception>
        public static Outage Saved(string key, double from, double until, double seconds, string cause, int attempts)
        {
            var isTold = until.Equals(GoesOn) || until.Equals(Unknown);
            if (!IsTime(from) || !(isTold || IsTime(until)) || !(seconds >= 0 && seconds <= LongestSeconds) || attempts < 0)
            {
                throw new ArgumentException("The row " + key + " of the outages holds what no outage can have.");
            }

            return new Outage(key, DateTime.FromOADate(from), cause, attempts) { until = until, seconds = seconds };
        }

        /// <summary>Notes an attempt to connect.</summary>
        public void Attempted() => Attempts++;

        /// <summary>Notes that it goes on.</summary>
        /// <param name="duration">How long it has lasted.</param>
        public void Last(TimeSpan duration) => seconds = Math.Floor(duration.TotalSeconds);

        /// <summary>Notes its end.</summary>
        /// <param name="utc">When, in UTC.</param>
        /// <param name="duration">How long it lasted.</param>
        /// <param name="ending">What ended it, a sentence; <see langword="null"/> when the connection came back.</param>
        public void End(DateTime utc, TimeSpan duration, string ending)
        {
            Last(duration);
            until = utc.ToOADate();
            Cause = ending == null ? Cause : Cause + " " + ending;
        }

        /// <summary>Notes that the element stopped before it was over: nobody knows how long it lasted.</summary>
        public void BecomeUnknown() => until = Unknown;

        /// <summary>Writes the row.</summary>
        /// <returns>The cells, in the order of the table.</returns>
        public object[] ToRow() => new object[] { Key, FromUtc.ToOADate(), until, seconds, Cause, Attempts };

        /// <summary>A number that is no time makes <see cref="DateTime.FromOADate"/> throw.</summary>
        private static bool IsTime(double cell) => cell >= Earliest && DateTime.FromOADate(cell).Year > 0;
    }
}
