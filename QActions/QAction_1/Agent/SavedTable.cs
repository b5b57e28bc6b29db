using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;

namespace Skyline.Protocol.Agent
{
    /// <summary>Reads a table as the element saved it.</summary>
    internal static class SavedTable
    {
        /// <summary>NT_GET_TABLE_COLUMNS (DataMiner documentation, NotifyProtocol type 321).</summary>
        private const int GetTableColumns = 321;

        /// <summary>Reads columns of a table.</summary>
        /// <param name="indexes">The columns, by their place in the table; the first one has a cell in each row.</param>
        /// <returns>The rows, cells in the order of the columns; <see langword="null"/> for a cell that holds nothing.</returns>
        public static IEnumerable<object[]> Rows(SLProtocol protocol, int table, params uint[] indexes)
        {
            var columns = (protocol.NotifyProtocol(GetTableColumns, table, indexes) as object[] ?? Array.Empty<object>())
                .Select(column => column as object[] ?? Array.Empty<object>()).ToList();
            return columns.Count < indexes.Length
                ? Enumerable.Empty<object[]>()
                : Enumerable.Range(0, columns[0].Length).Select(row => columns.Select(column => column.ElementAtOrDefault(row)).ToArray());
        }

        /// <summary>Reads the first columns of a table.</summary>
        /// <returns>The rows, cells in the order of the table.</returns>
        public static IEnumerable<object[]> Rows(SLProtocol protocol, int table, int count) =>
            Rows(protocol, table, Enumerable.Range(0, count).Select(index => (uint)index).ToArray());
    }
}
