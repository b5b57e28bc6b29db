using System.Collections.Generic;

namespace Skyline.Protocol.Trace
{
    /// <summary>What the Trace table does not show yet.</summary>
    internal sealed class TraceChange
    {
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
