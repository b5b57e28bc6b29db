using System.Collections.Generic;

namespace Skyline.Protocol.Trace
{
    /// <summary>What the Trace table does not show yet.</summary>
    internal sealed class TraceChange
    {
        /// <summary>Initializes a new instance of the <see cref="TraceChange"/> class.</summary>
        /// <param name="goneKeys">The keys of the rows to delete.</param>
        /// <param name="rows">The rows to write then, cells in the order of the table.</param>
        public TraceChange(string[] goneKeys, List<object[]> rows)
        {
            GoneKeys = goneKeys;
            Rows = rows;
        }

        /// <summary>Gets the keys of the rows to delete.</summary>
        public string[] GoneKeys { get; }

        /// <summary>Gets the rows to write once the others are deleted, cells in the order of the table.</summary>
        public List<object[]> Rows { get; }
    }
}
