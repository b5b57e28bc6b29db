using System;

namespace Skyline.Protocol.Connections
{
    /// <summary>A time without a connection that was wanted.</summary>
    internal sealed class Outage
    {
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

        /// <summary>Gets or sets when it ended, in UTC; <see langword="null"/> as long as it goes on, and when the element stopped before it was over.</summary>
        public DateTime? UntilUtc { get; set; }

        /// <summary>Gets or sets how long it lasted, as far as that is known.</summary>
        public TimeSpan Duration { get; set; }

        /// <summary>Gets why it began, and how it ended if the connection did not come back; fit to be shown.</summary>
        public string Cause { get; private set; }

        /// <summary>Gets how many attempts to connect were made.</summary>
        public int Attempts { get; private set; }

        /// <summary>Gets or sets a value indicating whether it goes on.</summary>
        public bool IsCurrent { get; set; } = true;

        /// <summary>Notes an attempt to connect.</summary>
        public void Attempted() => Attempts++;

        /// <summary>Notes its end.</summary>
        /// <param name="utc">When, in UTC.</param>
        /// <param name="duration">How long it lasted.</param>
        /// <param name="ending">What ended it, a sentence; <see langword="null"/> when the connection came back.</param>
        public void End(DateTime utc, TimeSpan duration, string ending)
        {
            IsCurrent = false;
            UntilUtc = utc;
            Duration = duration;
            Cause = ending == null ? Cause : Cause + " " + ending;
        }

        /// <summary>Gives the outage as it is now, and as it may be shown.</summary>
        /// <param name="hide">Takes secrets out of a text.</param>
        public Outage Shown(Func<string, string> hide) =>
            new Outage(Key, FromUtc, hide(Cause), Attempts) { IsCurrent = IsCurrent, UntilUtc = UntilUtc, Duration = Duration };
    }
}
