using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Connections
{
    /// <summary>The last outages, and which of them the table does not show yet. A row is written over when its turn comes again. Not thread-safe.</summary>
    internal sealed class OutageLog
    {
        /// <summary>How many outages are kept.</summary>
        public const int Capacity = 20;

        /// <summary>An outage that goes on is written this often at most: a row costs a call.</summary>
        private static readonly TimeSpan WriteInterval = TimeSpan.FromSeconds(5);

        private static readonly string[] Keys = Enumerable.Range(1, Capacity).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();

        private readonly IClock clock;
        private readonly Dictionary<string, Outage> outages = new Dictionary<string, Outage>();
        private readonly HashSet<Outage> pending = new HashSet<Outage>();
        private TimeSpan beganAt;
        private TimeSpan writtenAt;
        private int countedAttempts;

        public OutageLog(IClock clock)
        {
            this.clock = clock;
        }

        /// <summary>Gets the outage that goes on; <see langword="null"/> when there is none.</summary>
        public Outage Current { get; private set; }

        /// <summary>Takes over what the element saved. An outage that went on when the element stopped stays without an end.</summary>
        public void Load(IEnumerable<Outage> saved)
        {
            foreach (var outage in saved)
            {
                outages[outage.Key] = outage;
                if (outage.IsCurrent)
                {
                    outage.IsCurrent = false;
                    pending.Add(outage);
                }
            }
        }

        /// <summary>Notes that the connection is missing from now on, unless it was before.</summary>
        /// <param name="cause">Why, fit to be shown.</param>
        /// <param name="sinceElapsed">Since when, as the clock has it.</param>
        /// <param name="attempts">How many attempts to connect were made since.</param>
        public void Begin(string cause, TimeSpan sinceElapsed, int attempts = 0)
        {
            if (Current != null)
            {
                return;
            }

            beganAt = sinceElapsed;
            countedAttempts = 0;
            var key = NextKey();
            pending.RemoveWhere(outage => outage.Key == key);
            Current = new Outage(key, clock.UtcNow - (clock.Elapsed - sinceElapsed), cause, attempts);
            outages[key] = Current;
            pending.Add(Current);
        }

        /// <summary>Notes an attempt to connect.</summary>
        public void Attempted() => Current?.Attempted();

        /// <summary>Notes that the connection is no longer missing.</summary>
        /// <param name="ending">What ended the outage, a sentence; <see langword="null"/> when the connection came back.</param>
        public void End(string ending = null)
        {
            if (Current != null)
            {
                Current.End(clock.UtcNow, clock.Elapsed - beganAt, ending);
                pending.Add(Current);
                Current = null;
            }
        }

        /// <summary>Takes the rows that the table does not show yet. From then on they count as shown.</summary>
        /// <param name="hide">Takes secrets out of a text.</param>
        /// <returns>The outages, as they are now.</returns>
        public IReadOnlyList<Outage> TakePending(Func<string, string> hide)
        {
            if (Current != null && Current.Attempts != countedAttempts && clock.Elapsed - writtenAt >= WriteInterval)
            {
                pending.Add(Current);
            }

            if (Current != null && pending.Contains(Current))
            {
                Current.Duration = clock.Elapsed - beganAt;
                countedAttempts = Current.Attempts;
                writtenAt = clock.Elapsed;
            }

            var taken = pending.Select(outage => outage.Shown(hide)).ToList();
            pending.Clear();
            return taken;
        }

        /// <summary>Notes that outages are not shown after all.</summary>
        /// <param name="taken">The outages, as they were taken.</param>
        public void GiveBack(IEnumerable<Outage> taken) => pending.UnionWith(taken.Select(outage => outages[outage.Key]));

        /// <summary>Tells whether a row can have a key: each row of the log is one of a number of rows, written over in turn.</summary>
        public static bool IsKey(string key) => Keys.Contains(key);

        private string NextKey()
        {
            var free = Keys.FirstOrDefault(key => !outages.ContainsKey(key));
            return free ?? outages.Values.OrderBy(outage => outage.FromUtc).First().Key;
        }
    }
}
