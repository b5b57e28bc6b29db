using System;
using System.Collections.Generic;
using System.Globalization;

namespace Skyline.DataMiner.Scripting
{
    /// <summary>A row of a table: the base of the class that is generated for each table.</summary>
    public class QActionTableRow
    {
        /// <summary>Initializes a new instance of the <see cref="QActionTableRow"/> class without any cell.</summary>
        /// <param name="index">0-based position of the column with the primary key.</param>
        /// <param name="columnCount">Number of columns.</param>
        public QActionTableRow(int index, int columnCount)
        {
            Index = index;
            ColumnCount = columnCount;
            Columns = new Dictionary<int, object>();
        }

        /// <summary>Initializes a new instance of the <see cref="QActionTableRow"/> class with cells.</summary>
        /// <param name="index">0-based position of the column with the primary key.</param>
        /// <param name="columnCount">Number of columns.</param>
        /// <param name="oRow">The cells from the first column on; may be shorter than the table.</param>
        public QActionTableRow(int index, int columnCount, object[] oRow)
            : this(index, columnCount)
        {
            for (var column = 0; oRow != null && column < Math.Min(oRow.Length, columnCount); column++)
            {
                Columns[column] = oRow[column];
            }
        }

        /// <summary>Gets the number of columns.</summary>
        public int ColumnCount { get; }

        /// <summary>Gets or sets the cells that are known, by the 0-based positions of their columns.</summary>
        public Dictionary<int, object> Columns { get; set; }

        /// <summary>Gets the 0-based position of the column with the primary key.</summary>
        public int Index { get; }

        /// <summary>Gets the primary key; empty when the row has none.</summary>
        public string Key => Columns.TryGetValue(Index, out var key) ? Convert.ToString(key, CultureInfo.InvariantCulture) : string.Empty;

        /// <summary>Converts a row to its cells.</summary>
        /// <param name="source">The row.</param>
        public static implicit operator object[](QActionTableRow source) => source?.ToObjectArray();

        /// <summary>Gives the cells of all columns.</summary>
        /// <returns>As many as there are columns; a cell that is not known is null.</returns>
        public object[] ToObjectArray()
        {
            var cells = new object[ColumnCount];
            foreach (var cell in Columns)
            {
                if (cell.Key >= 0 && cell.Key < cells.Length)
                {
                    cells[cell.Key] = cell.Value;
                }
            }

            return cells;
        }
    }
}
