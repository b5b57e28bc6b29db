using System;
using System.Collections.Generic;
using System.Linq;

namespace Skyline.DataMiner.Scripting
{
    /// <content>Replaces the content of a table.</content>
    public partial class QActionTable
    {
        private const int FillArrayCall = 193;

        /// <summary>Replaces the content of the table: rows that are not mentioned go; a cell that is null is cleared.</summary>
        /// <param name="columns">The columns that are retrieved, in their order, the primary keys as strings.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArray(object[] columns, DateTime? timeInfo = null) => Protocol.FillArray(TableId, columns, timeInfo);

        /// <summary>Replaces the content of the table: rows that are not mentioned go; a cell that is null is cleared.</summary>
        /// <param name="columns">The columns that are retrieved, in their order, the primary keys as strings.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArray(object[] columns, DateTime? timeInfo, bool useClearAndLeave) => Protocol.NotifyProtocol(FillArrayCall, FillTarget(timeInfo, useClearAndLeave), columns);

        /// <summary>Replaces the content of the table: rows that are not mentioned go; a cell that is null is cleared.</summary>
        /// <param name="columns">The columns that are retrieved, in their order, the primary keys as strings.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArray(object[] columns, bool useClearAndLeave) => FillArray(columns, null, useClearAndLeave);

        /// <summary>Replaces the content of the table: rows that are not mentioned go; a cell that is null is cleared.</summary>
        /// <param name="columns">The columns that are retrieved, in their order, the primary keys as strings.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArray(List<object[]> columns, DateTime? timeInfo = null) => FillArray(columns.Cast<object>().ToArray(), timeInfo);

        /// <summary>Replaces the content of the table: rows that are not mentioned go; a cell that is null is cleared.</summary>
        /// <param name="columns">The columns that are retrieved, in their order, the primary keys as strings.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArray(List<object[]> columns, DateTime? timeInfo, bool useClearAndLeave) => FillArray(columns.Cast<object>().ToArray(), timeInfo, useClearAndLeave);

        /// <summary>Replaces the content of the table: rows that are not mentioned go; a cell that is null is cleared.</summary>
        /// <param name="columns">The columns that are retrieved, in their order, the primary keys as strings.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArray(List<object[]> columns, bool useClearAndLeave) => FillArray(columns, null, useClearAndLeave);

        /// <summary>Replaces the content of the table: rows that are not mentioned go; a cell that is null is cleared.</summary>
        /// <param name="rows">The rows.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArray(QActionTableRow[] rows, DateTime? timeInfo = null) => FillArray(QActionRowsToObjectFillArray(rows), timeInfo);

        /// <summary>Replaces the content of the table: rows that are not mentioned go; a cell that is null is cleared.</summary>
        /// <param name="rows">The rows.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArray(QActionTableRow[] rows, DateTime? timeInfo, bool useClearAndLeave) => FillArray(QActionRowsToObjectFillArray(rows), timeInfo, useClearAndLeave);

        /// <summary>Replaces the content of the table: rows that are not mentioned go; a cell that is null is cleared.</summary>
        /// <param name="rows">The rows.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArray(QActionTableRow[] rows, bool useClearAndLeave) => FillArray(rows, null, useClearAndLeave);

        /// <summary>Replaces the content of the table: rows that are not mentioned go; a cell that is null is cleared.</summary>
        /// <param name="rows">The rows.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArray(List<QActionTableRow> rows, DateTime? timeInfo = null) => FillArray(QActionRowsToObjectFillArray(rows.ToArray()), timeInfo);

        /// <summary>Replaces the content of the table: rows that are not mentioned go; a cell that is null is cleared.</summary>
        /// <param name="rows">The rows.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArray(List<QActionTableRow> rows, DateTime? timeInfo, bool useClearAndLeave) => FillArray(QActionRowsToObjectFillArray(rows.ToArray()), timeInfo, useClearAndLeave);

        /// <summary>Replaces the content of the table: rows that are not mentioned go; a cell that is null is cleared.</summary>
        /// <param name="rows">The rows.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>True, or null on an error.</returns>
        public object FillArray(List<QActionTableRow> rows, bool useClearAndLeave) => FillArray(rows, null, useClearAndLeave);

        private object[] FillTarget(DateTime? time, bool useClearAndLeave) => time is DateTime given
            ? new object[] { TableId, useClearAndLeave, given }
            : new object[] { TableId, useClearAndLeave };
    }
}
