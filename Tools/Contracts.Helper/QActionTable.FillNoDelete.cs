using System;
using System.Collections.Generic;
using System.Linq;

namespace Skyline.DataMiner.Scripting
{
    /// <content>Adds to the content of a table.</content>
    public partial class QActionTable
    {
        private const int FillArrayNoDeleteCall = 194;

        /// <summary>Adds to the content of the table: rows that are not mentioned stay; a cell that is null is cleared.</summary>
        /// <param name="columns">The columns that are retrieved, in their order, the primary keys as strings.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArrayNoDelete(object[] columns, DateTime? timeInfo = null) => Protocol.FillArrayNoDelete(TableId, columns, timeInfo);

        /// <summary>Adds to the content of the table: rows that are not mentioned stay; a cell that is null is cleared.</summary>
        /// <param name="columns">The columns that are retrieved, in their order, the primary keys as strings.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArrayNoDelete(object[] columns, DateTime? timeInfo, bool useClearAndLeave) => Protocol.NotifyProtocol(FillArrayNoDeleteCall, FillTarget(timeInfo, useClearAndLeave), columns);

        /// <summary>Adds to the content of the table: rows that are not mentioned stay; a cell that is null is cleared.</summary>
        /// <param name="columns">The columns that are retrieved, in their order, the primary keys as strings.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArrayNoDelete(object[] columns, bool useClearAndLeave) => FillArrayNoDelete(columns, null, useClearAndLeave);

        /// <summary>Adds to the content of the table: rows that are not mentioned stay; a cell that is null is cleared.</summary>
        /// <param name="columns">The columns that are retrieved, in their order, the primary keys as strings.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArrayNoDelete(List<object[]> columns, DateTime? timeInfo = null) => FillArrayNoDelete(columns.Cast<object>().ToArray(), timeInfo);

        /// <summary>Adds to the content of the table: rows that are not mentioned stay; a cell that is null is cleared.</summary>
        /// <param name="columns">The columns that are retrieved, in their order, the primary keys as strings.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArrayNoDelete(List<object[]> columns, DateTime? timeInfo, bool useClearAndLeave) => FillArrayNoDelete(columns.Cast<object>().ToArray(), timeInfo, useClearAndLeave);

        /// <summary>Adds to the content of the table: rows that are not mentioned stay; a cell that is null is cleared.</summary>
        /// <param name="columns">The columns that are retrieved, in their order, the primary keys as strings.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArrayNoDelete(List<object[]> columns, bool useClearAndLeave) => FillArrayNoDelete(columns, null, useClearAndLeave);

        /// <summary>Adds to the content of the table: rows that are not mentioned stay; a cell that is null is cleared.</summary>
        /// <param name="rows">The rows.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArrayNoDelete(QActionTableRow[] rows, DateTime? timeInfo = null) => FillArrayNoDelete(QActionRowsToObjectFillArray(rows), timeInfo);

        /// <summary>Adds to the content of the table: rows that are not mentioned stay; a cell that is null is cleared.</summary>
        /// <param name="rows">The rows.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArrayNoDelete(QActionTableRow[] rows, DateTime? timeInfo, bool useClearAndLeave) => FillArrayNoDelete(QActionRowsToObjectFillArray(rows), timeInfo, useClearAndLeave);

        /// <summary>Adds to the content of the table: rows that are not mentioned stay; a cell that is null is cleared.</summary>
        /// <param name="rows">The rows.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArrayNoDelete(QActionTableRow[] rows, bool useClearAndLeave) => FillArrayNoDelete(rows, null, useClearAndLeave);

        /// <summary>Adds to the content of the table: rows that are not mentioned stay; a cell that is null is cleared.</summary>
        /// <param name="rows">The rows.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArrayNoDelete(List<QActionTableRow> rows, DateTime? timeInfo = null) => FillArrayNoDelete(QActionRowsToObjectFillArray(rows.ToArray()), timeInfo);

        /// <summary>Adds to the content of the table: rows that are not mentioned stay; a cell that is null is cleared.</summary>
        /// <param name="rows">The rows.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArrayNoDelete(List<QActionTableRow> rows, DateTime? timeInfo, bool useClearAndLeave) => FillArrayNoDelete(QActionRowsToObjectFillArray(rows.ToArray()), timeInfo, useClearAndLeave);

        /// <summary>Adds to the content of the table: rows that are not mentioned stay; a cell that is null is cleared.</summary>
        /// <param name="rows">The rows.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArrayNoDelete(List<QActionTableRow> rows, bool useClearAndLeave) => FillArrayNoDelete(rows, null, useClearAndLeave);
    }
}
