using System;

namespace Skyline.DataMiner.Scripting
{
    /// <content>Rows of tables: which there are, adding and deleting them.</content>
    public partial interface SLProtocol
    {
        /// <summary>Adds a row; does nothing when the key exists. Cells that the array does not reach stay uninitialized.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="row">The cells, or <c>{ object[] cells, DateTime time }</c> for a given time.</param>
        /// <returns>1-based position of the row.</returns>
        int AddRow(int tableId, object[] row);

        /// <summary>Adds a row of which only the key is set; does nothing when it exists.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="row">Primary key.</param>
        /// <returns>1-based position of the row.</returns>
        int AddRow(int tableId, string row);

        /// <summary>Adds a row in two steps, so that the cells of the key stand before the others are set; does nothing when the key exists.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="row">The cells.</param>
        /// <param name="keyMask"><see langword="true"/> for each cell of the first step.</param>
        /// <exception cref="ArgumentException">The arrays differ in length.</exception>
        void AddRow(int tableId, object[] row, bool[] keyMask);

        /// <summary>Adds an empty row to a table with an auto-increment key.</summary>
        /// <param name="tableId">Table id.</param>
        /// <returns>The key that the row was given.</returns>
        string AddRowReturnKey(int tableId);

        /// <summary>Adds a row to a table with an auto-increment key.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="row">The cells; <see langword="null"/> in place of the key.</param>
        /// <returns>The key that the row was given.</returns>
        string AddRowReturnKey(int tableId, object[] row);

        /// <summary>Deletes a row by its key.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="rowKey">Primary key.</param>
        /// <returns>How many rows are left.</returns>
        int DeleteRow(int tableId, string rowKey);

        /// <summary>Deletes several rows in one call.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="rows">Primary keys.</param>
        /// <returns>How many rows are left.</returns>
        int DeleteRow(int tableId, string[] rows);

        /// <summary>Deletes a row by its position. Discouraged: rows move when others are deleted.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="row">Position of the row.</param>
        /// <returns>How many rows are left.</returns>
        int DeleteRow(int tableId, int row);

        /// <summary>Deletes every row. Before DataMiner 10.5.6 it asks SLElement for the keys, which can be behind.</summary>
        /// <param name="tableId">Table id.</param>
        /// <returns>-1 when the table was empty; otherwise the number of rows left (since DataMiner 10.5.6: 0 when it succeeded, 1 when not).</returns>
        object ClearAllKeys(int tableId);

        /// <summary>Tells whether a row exists.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="key">Primary key.</param>
        /// <returns><see langword="true"/> when it does.</returns>
        bool Exists(int tableId, string key);

        /// <summary>Gets the primary keys of a table.</summary>
        /// <param name="tableId">Table id.</param>
        /// <returns>The keys.</returns>
        string[] GetKeys(int tableId);

        /// <summary>Gets the keys of a table.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="type">Primary keys or display keys.</param>
        /// <returns>The keys.</returns>
        string[] GetKeys(int tableId, NotifyProtocol.KeyType type);

        /// <summary>Gets the keys of the rows whose indexed column holds a value, upper and lower case alike.</summary>
        /// <param name="columnPid">Id of a column with a foreign key or with option <c>indexColumn</c>.</param>
        /// <param name="value">The value to find.</param>
        /// <returns>The primary keys.</returns>
        string[] GetKeysForIndex(int columnPid, string value);

        /// <summary>Gets the position of a row.</summary>
        /// <param name="iPID">Table id.</param>
        /// <param name="key">Primary key.</param>
        /// <returns>1-based position; 0 when the row does not exist.</returns>
        int GetKeyPosition(int iPID, string key);

        /// <summary>Gets the number of rows of a table.</summary>
        /// <param name="tableId">Table id.</param>
        /// <returns>How many; -1 when there is no such table.</returns>
        int RowCount(int tableId);

        /// <summary>Gets the number of rows of a table that was passed to the QAction as an input parameter.</summary>
        /// <param name="theArray">The table, as an array of columns.</param>
        /// <returns>How many.</returns>
        int RowCount(object theArray);

        /// <summary>Gets a row of a table that was passed to the QAction as an input parameter.</summary>
        /// <param name="theArray">The table, as an array of columns.</param>
        /// <param name="iRow">0-based position.</param>
        /// <returns>An <c>object[]</c>, one item a column.</returns>
        object Row(object theArray, int iRow);
    }
}
