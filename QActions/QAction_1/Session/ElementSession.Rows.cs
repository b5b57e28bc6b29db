using System.Collections.Generic;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Session
{
    /// <content>The rows that the Sources table does not show yet, and when they are written.</content>
    internal sealed partial class ElementSession
    {
        private readonly WritePacer pacer = new WritePacer();

        /// <summary>Notes that rows are being written: no message starts another write meanwhile.</summary>
        public void WriteStarted() => Locked(() => pacer.Started(clock.Elapsed));

        /// <summary>Notes that the write is over.</summary>
        public void WriteEnded() => Locked(() => pacer.Ended(clock.Elapsed));

        /// <summary>Takes the rows that the table does not show yet.</summary>
        /// <returns>The rows. They count as shown.</returns>
        public List<object[]> TakeRows() => Locked(() => secrets.HideCells(sources.TakePending()));

        /// <summary>Notes that rows could not be written: the next write takes them again, as they are by then.</summary>
        /// <param name="rows">The rows, as they were taken.</param>
        public void GiveBackRows(IEnumerable<object[]> rows) => Locked(() =>
        {
            sources.GiveBack(rows);
        });
    }
}
