using System;
using System.Collections.Generic;

namespace Skyline.Protocol.Trace
{
    /// <summary>A message of the trace.</summary>
    internal sealed class TraceEntry
    {
        /// <param name="key">The key of its row.</param>
        /// <param name="utc">When the message came or went, in UTC.</param>
        /// <param name="direction">Which way it went.</param>
        /// <param name="length">Its length, in bytes.</param>
        /// <param name="text">How it begins, fit to be shown.</param>
        /// <param name="readAs">What it meant; empty for one to the device.</param>
        public TraceEntry(string key, DateTime utc, TraceDirection direction, int length, string text, string readAs)
        {
            Key = key;
            Utc = utc;
            Direction = direction;
            Length = length;
            Text = text;
            ReadAs = readAs;
        }

        /// <summary>Gets the key of its row.</summary>
        public string Key { get; }

        /// <summary>Gets when the message came or went, in UTC.</summary>
        public DateTime Utc { get; }

        /// <summary>Gets which way it went.</summary>
        public TraceDirection Direction { get; }

        /// <summary>Gets its length, in bytes.</summary>
        public int Length { get; }

        /// <summary>Gets how it begins, fit to be shown.</summary>
        public string Text { get; }

        /// <summary>Gets what it meant; empty for one to the device.</summary>
        public string ReadAs { get; }

        /// <summary>Gives the entry as it may be shown.</summary>
        /// <param name="hide">Takes secrets out of a text.</param>
        public TraceEntry Shown(Func<string, string> hide) => new TraceEntry(Key, Utc, Direction, Length, hide(Text), hide(ReadAs));
    }

    /// <summary>Which way a message went. The numbers are the values of the column Direction.</summary>
    internal enum TraceDirection
    {
        /// <summary>From the device.</summary>
        In = 0,

        /// <summary>To the device.</summary>
        Out = 1,
    }

    /// <summary>What the Trace table does not show yet.</summary>
    internal sealed class TraceChange
    {
        public TraceChange(string[] goneKeys, IReadOnlyList<TraceEntry> rows)
        {
            GoneKeys = goneKeys;
            Rows = rows;
        }

        /// <summary>Gets the keys of the rows to delete.</summary>
        public string[] GoneKeys { get; }

        /// <summary>Gets the messages to write once the others are deleted.</summary>
        public IReadOnlyList<TraceEntry> Rows { get; }
    }
}
