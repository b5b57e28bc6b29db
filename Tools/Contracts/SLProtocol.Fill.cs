using System;
using System.Collections.Generic;

namespace Skyline.DataMiner.Scripting
{
    /// <content>
    /// Whole tables and columns in one call. At most 1000 rows and 20,000 cells a call are advised. Columns go in the order of their <c>idx</c>, only
    /// those of type <c>retrieved</c>, and keys as <see cref="string"/>. A <see langword="null"/> cell is emptied, unlike in a row set. A cell may be
    /// <c>{ value, DateTime }</c> for a history set. Not for auto-increment keys.
    /// </content>
    public partial interface SLProtocol
    {
        /// <summary>Replaces the content of a table: rows whose key is not given are deleted.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="columns">An <c>object[]</c> for each column.</param>
        /// <returns><see langword="true"/>, or <see langword="null"/> when it failed.</returns>
        object FillArray(int tableId, object[] columns);

        /// <summary>Replaces the content of a table, at a given time.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="columns">An <c>object[]</c> for each column.</param>
        /// <param name="timeInfo">The time; <see langword="null"/> for now.</param>
        /// <returns><see langword="true"/>, or <see langword="null"/> when it failed.</returns>
        object FillArray(int tableId, object[] columns, DateTime? timeInfo);

        /// <summary>Replaces the content of a table: rows whose key is not given are deleted.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="columns">The columns.</param>
        /// <returns><see langword="true"/>, or <see langword="null"/> when it failed.</returns>
        object FillArray(int tableId, List<object[]> columns);

        /// <summary>Replaces the content of a table, at a given time.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="columns">The columns.</param>
        /// <param name="timeInfo">The time; <see langword="null"/> for now.</param>
        /// <returns><see langword="true"/>, or <see langword="null"/> when it failed.</returns>
        object FillArray(int tableId, List<object[]> columns, DateTime? timeInfo);

        /// <summary>Fills a table with rows, where the other overloads take columns.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="rows">The rows.</param>
        /// <param name="option">Whether rows that are not given are deleted.</param>
        /// <returns><see langword="true"/>, or <see langword="null"/> when it failed.</returns>
        object FillArray(int tableId, List<object[]> rows, NotifyProtocol.SaveOption option);

        /// <summary>Fills a table with rows, at a given time.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="rows">The rows.</param>
        /// <param name="option">Whether rows that are not given are deleted.</param>
        /// <param name="timeInfo">The time; <see langword="null"/> for now.</param>
        /// <returns><see langword="true"/>, or <see langword="null"/> when it failed.</returns>
        object FillArray(int tableId, List<object[]> rows, NotifyProtocol.SaveOption option, DateTime? timeInfo);

        /// <summary>Adds and updates rows; the others stay.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="columns">An <c>object[]</c> for each column.</param>
        /// <returns><see langword="true"/>, or <see langword="null"/> when it failed.</returns>
        object FillArrayNoDelete(int tableId, object[] columns);

        /// <summary>Adds and updates rows, at a given time; the others stay.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="columns">An <c>object[]</c> for each column.</param>
        /// <param name="timeInfo">The time; <see langword="null"/> for now.</param>
        /// <returns><see langword="true"/>, or <see langword="null"/> when it failed.</returns>
        object FillArrayNoDelete(int tableId, object[] columns, DateTime? timeInfo);

        /// <summary>Adds and updates rows; the others stay.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="columns">The columns.</param>
        /// <returns><see langword="true"/>, or <see langword="null"/> when it failed.</returns>
        object FillArrayNoDelete(int tableId, List<object[]> columns);

        /// <summary>Adds and updates rows, at a given time; the others stay.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="columns">The columns.</param>
        /// <param name="timeInfo">The time; <see langword="null"/> for now.</param>
        /// <returns><see langword="true"/>, or <see langword="null"/> when it failed.</returns>
        object FillArrayNoDelete(int tableId, List<object[]> columns, DateTime? timeInfo);

        /// <summary>Sets cells of one column.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="columnPid">Id of the column parameter.</param>
        /// <param name="keys">Primary keys.</param>
        /// <param name="values">A value for each key, or one value for all.</param>
        /// <returns><see langword="true"/>, or <see langword="null"/> when it failed.</returns>
        /// <exception cref="ArgumentException">The arrays differ in length and there is more than one value.</exception>
        object FillArrayWithColumn(int tableId, int columnPid, object[] keys, object[] values);

        /// <summary>Sets cells of one column, at a given time.</summary>
        /// <param name="tableId">Table id.</param>
        /// <param name="columnPid">Id of the column parameter.</param>
        /// <param name="keys">Primary keys.</param>
        /// <param name="values">A value for each key, or one value for all.</param>
        /// <param name="timeInfo">The time; <see langword="null"/> for now.</param>
        /// <returns><see langword="true"/>, or <see langword="null"/> when it failed.</returns>
        /// <exception cref="ArgumentException">The arrays differ in length and there is more than one value.</exception>
        object FillArrayWithColumn(int tableId, int columnPid, object[] keys, object[] values, DateTime? timeInfo);
    }
}
