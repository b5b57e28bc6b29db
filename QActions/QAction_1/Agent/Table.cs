using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;

namespace Skyline.Protocol.Agent
{
    /// <summary>Reads and writes tables of the element. A write makes no call when there is nothing to do.</summary>
    internal static class Table
    {
        /// <summary>NT_GET_TABLE_COLUMNS (DataMiner documentation, NotifyProtocol type 321).</summary>
        private const int GetTableColumns = 321;

        /// <summary>Reads columns of a table.</summary>
        /// <param name="indexes">The columns, by their place in the table; the first one has a cell in each row.</param>
        /// <returns>The rows, cells in the order of the columns; <see langword="null"/> for a cell that holds nothing.</returns>
        public static IEnumerable<object[]> Read(SLProtocol protocol, int table, params int[] indexes)
        {
            var columns = (protocol.NotifyProtocol(GetTableColumns, table, indexes.Select(index => (uint)index).ToArray()) as object[] ?? Array.Empty<object>())
                .Select(column => column as object[] ?? Array.Empty<object>()).ToList();
            return columns.Count < indexes.Length
                ? Enumerable.Empty<object[]>()
                : Enumerable.Range(0, columns[0].Length).Select(row => columns.Select(column => column.ElementAtOrDefault(row)).ToArray());
        }

        /// <summary>Adds rows, or writes them over.</summary>
        /// <param name="rows">The rows, each with all columns that are retrieved.</param>
        public static void Fill(SLProtocol protocol, int table, IEnumerable<QActionTableRow> rows)
        {
            var cells = rows.Select(Cells).ToList();
            if (cells.Count > 0)
            {
                protocol.FillArray(table, cells, NotifyProtocol.SaveOption.Partial);
            }
        }

        /// <summary>Deletes rows.</summary>
        public static void Delete(SLProtocol protocol, int table, string[] keys)
        {
            if (keys.Length > 0)
            {
                protocol.DeleteRow(table, keys);
            }
        }

        /// <summary>A fill has no place for what stands behind the retrieved columns, such as a button.</summary>
        private static object[] Cells(QActionTableRow row) => Enumerable.Range(0, row.Columns.Count).Select(index => row.Columns[index]).ToArray();
    }
}
