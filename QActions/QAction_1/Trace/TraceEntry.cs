using System;
using System.Globalization;

namespace Skyline.Protocol.Trace
{
    /// <summary>A message of the trace: one row of the Trace table.</summary>
    internal sealed class TraceEntry
    {
        // A number shown as a time has no milliseconds. In this form texts sort as times do.
        private const string Milliseconds = "yyyy-MM-dd HH:mm:ss.fff";

        private readonly DateTime utc;
        private readonly TraceDirection direction;
        private readonly int length;
        private readonly string text;
        private readonly string readAs;

        /// <summary>Initializes a new instance of the <see cref="TraceEntry"/> class.</summary>
        /// <param name="utc">When the message came or went, in UTC.</param>
        /// <param name="direction">Which way it went.</param>
        /// <param name="length">Its length, in bytes.</param>
        /// <param name="text">How it begins, fit to be shown.</param>
        /// <param name="readAs">What it meant; empty for one to the device.</param>
        public TraceEntry(DateTime utc, TraceDirection direction, int length, string text, string readAs)
        {
            this.utc = utc;
            this.direction = direction;
            this.length = length;
            this.text = text;
            this.readAs = readAs;
        }

        /// <summary>Writes the row.</summary>
        /// <param name="key">The key of the row.</param>
        /// <returns>The cells, in the order of the table.</returns>
        public object[] ToRow(string key) => new object[] { key, utc.ToString(Milliseconds, CultureInfo.InvariantCulture), (int)direction, length, text, readAs };
    }
}
