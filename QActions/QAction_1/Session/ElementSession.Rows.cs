using System;
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
        /// <typeparam name="T">What a row is written as.</typeparam>
        /// <param name="write">Writes the row of a source; takes secrets out of its texts with what it is given for that.</param>
        /// <returns>The rows. They count as shown.</returns>
        public List<T> TakeRows<T>(Func<Source, Func<string, string>, T> write) => Locked(() =>
        {
            Func<string, string> hide = secrets.Hide;
            return sources.TakePending(source => write(source, hide));
        });

        /// <summary>Notes that rows could not be written: the next write takes them again, as they are by then.</summary>
        /// <param name="ids">The identifiers of their sources.</param>
        public void GiveBackRows(IEnumerable<string> ids) => Locked(() =>
        {
            sources.GiveBack(ids);
        });
    }
}
