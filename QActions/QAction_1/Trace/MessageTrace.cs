using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Trace
{
    /// <summary>
    /// The last messages that came and went, while the operator wants them. A row is written over when its turn comes again, so that none is ever
    /// added or deleted while messages flow. What is secret is taken out when it is taken to be shown. Not thread-safe.
    /// </summary>
    internal sealed class MessageTrace
    {
        /// <summary>How many messages are kept.</summary>
        public const int Capacity = 200;

        private const string NotShown = "Not shown: values that nobody may read are taken from it.";

        private readonly IClock clock;
        private readonly TraceEntry[] entries = new TraceEntry[Capacity];
        private bool isOn;
        private long added;
        private long taken;
        private int shownRows;
        private int goneRows;

        /// <summary>Initializes a new instance of the <see cref="MessageTrace"/> class.</summary>
        /// <param name="clock">The time.</param>
        public MessageTrace(IClock clock)
        {
            this.clock = clock;
        }

        /// <summary>Gets or sets a value indicating whether messages are kept. Those that were are forgotten when it ends.</summary>
        public bool IsOn
        {
            get => isOn;
            set
            {
                isOn = value;
                if (!isOn)
                {
                    Array.Clear(entries, 0, Capacity);
                    added = 0;
                    taken = 0;
                    goneRows += shownRows;
                    shownRows = 0;
                }
            }
        }

        /// <summary>Keeps a message from the device.</summary>
        /// <param name="message">The message.</param>
        /// <param name="readAs">Says what it meant.</param>
        /// <param name="isHidden">Whether it must not be shown.</param>
        public void Received(Payload message, Func<string> readAs, bool isHidden = false)
        {
            if (isOn)
            {
                Add(TraceDirection.In, message.Length, isHidden ? NotShown : message.Show(DisplayText.MaximumLength), DisplayText.Clean(readAs()));
            }
        }

        /// <summary>Keeps a message to the device.</summary>
        /// <param name="text">The message, ASCII.</param>
        /// <param name="shown">The message as it may be shown.</param>
        public void Sent(string text, string shown)
        {
            if (isOn)
            {
                Add(TraceDirection.Out, text.Length, DisplayText.Clean(shown), string.Empty);
            }
        }

        /// <summary>Takes what the table does not show yet. From then on it counts as shown.</summary>
        /// <param name="hide">Takes secrets out of a text.</param>
        /// <returns>The change.</returns>
        public TraceChange TakeChange(Func<string, string> hide)
        {
            var rows = new List<TraceEntry>();
            for (var index = Math.Max(taken, added - Capacity); index < added; index++)
            {
                rows.Add(entries[index % Capacity].Shown(hide));
            }

            var goneKeys = Enumerable.Range(0, goneRows).Select(row => Key(row)).ToArray();
            taken = added;
            shownRows = (int)Math.Min(added, Capacity);
            goneRows = 0;
            return new TraceChange(goneKeys, rows);
        }

        /// <summary>Notes that a change may not be shown after all: all of it is taken again, unless the trace was switched off.</summary>
        /// <param name="change">The last change that was taken.</param>
        public void GiveBack(TraceChange change)
        {
            taken = Math.Max(0, taken - change.Rows.Count);
            goneRows = Math.Max(goneRows, change.GoneKeys.Length);
        }

        private static string Key(long row) => (row + 1).ToString(CultureInfo.InvariantCulture);

        private void Add(TraceDirection direction, int length, string text, string readAs)
        {
            entries[added % Capacity] = new TraceEntry(Key(added % Capacity), clock.UtcNow, direction, length, text, readAs);
            added++;
        }
    }
}
