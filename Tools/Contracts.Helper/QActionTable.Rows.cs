using System;
using System.Collections.Generic;

namespace Skyline.DataMiner.Scripting
{
    /// <content>Adds, sets and deletes rows.</content>
    public partial class QActionTable
    {
        // NT_ADD_ROW and NT_ADD_ROW_RETURN_KEY take a time for the cells with the row.
        private const int AddRowCall = 149;
        private const int AddRowReturnKeyCall = 240;

        /// <summary>Adds a row that has its key only.</summary>
        /// <param name="row">Its primary key.</param>
        /// <returns>Its position, from 1.</returns>
        public int AddRow(string row) => Protocol.AddRow(TableId, row);

        /// <summary>Adds a row that has its key only.</summary>
        /// <param name="row">Its primary key.</param>
        /// <param name="timeInfo">The time of its cells; null means now.</param>
        /// <returns>Its position, from 1.</returns>
        public int AddRow(string row, DateTime? timeInfo) => timeInfo is DateTime time ? (int)AddAt(AddRowCall, row, time) : AddRow(row);

        /// <summary>Adds a row.</summary>
        /// <param name="row">The row.</param>
        /// <returns>Its position, from 1.</returns>
        public int AddRow(QActionTableRow row) => AddRow(row.ToObjectArray());

        /// <summary>Adds a row.</summary>
        /// <param name="row">The row.</param>
        /// <param name="timeInfo">The time of its cells; null means now.</param>
        /// <returns>Its position, from 1.</returns>
        public int AddRow(QActionTableRow row, DateTime? timeInfo) => AddRow(row.ToObjectArray(), timeInfo);

        /// <summary>Adds a row.</summary>
        /// <param name="row">Its cells.</param>
        /// <returns>Its position, from 1.</returns>
        public int AddRow(object[] row) => Protocol.AddRow(TableId, row);

        /// <summary>Adds a row.</summary>
        /// <param name="row">Its cells.</param>
        /// <param name="timeInfo">The time of its cells; null means now.</param>
        /// <returns>Its position, from 1.</returns>
        public int AddRow(object[] row, DateTime? timeInfo) => timeInfo is DateTime time ? (int)AddAt(AddRowCall, row, time) : AddRow(row);

        /// <summary>Adds a row to a table that counts its keys.</summary>
        /// <returns>The primary key.</returns>
        public string AddRowReturnKey() => Protocol.AddRowReturnKey(TableId);

        /// <summary>Adds a row to a table that counts its keys.</summary>
        /// <param name="timeInfo">The time of its cells; null means now.</param>
        /// <returns>The primary key.</returns>
        public string AddRowReturnKey(DateTime? timeInfo) => timeInfo is DateTime time ? (string)AddAt(AddRowReturnKeyCall, null, time) : AddRowReturnKey();

        /// <summary>Adds a row.</summary>
        /// <param name="row">The row.</param>
        /// <returns>The primary key.</returns>
        public string AddRowReturnKey(QActionTableRow row) => AddRowReturnKey(row.ToObjectArray());

        /// <summary>Adds a row.</summary>
        /// <param name="row">The row.</param>
        /// <param name="timeInfo">The time of its cells; null means now.</param>
        /// <returns>The primary key.</returns>
        public string AddRowReturnKey(QActionTableRow row, DateTime? timeInfo) => AddRowReturnKey(row.ToObjectArray(), timeInfo);

        /// <summary>Adds a row.</summary>
        /// <param name="row">Its cells.</param>
        /// <returns>The primary key.</returns>
        public string AddRowReturnKey(object[] row) => Protocol.AddRowReturnKey(TableId, row);

        /// <summary>Adds a row.</summary>
        /// <param name="row">Its cells.</param>
        /// <param name="timeInfo">The time of its cells; null means now.</param>
        /// <returns>The primary key.</returns>
        public string AddRowReturnKey(object[] row, DateTime? timeInfo) => timeInfo is DateTime time ? (string)AddAt(AddRowReturnKeyCall, row, time) : AddRowReturnKey(row);

        /// <summary>Deletes rows in one call.</summary>
        /// <param name="rows">Their primary keys.</param>
        /// <returns>The number of rows that remain.</returns>
        public int DeleteRow(List<string> rows) => DeleteRow(rows.ToArray());

        /// <summary>Deletes rows in one call.</summary>
        /// <param name="rows">Their primary keys.</param>
        /// <returns>The number of rows that remain.</returns>
        public int DeleteRow(string[] rows) => Protocol.DeleteRow(TableId, rows);

        /// <summary>Deletes a row.</summary>
        /// <param name="row">Its position.</param>
        /// <returns>The number of rows that remain.</returns>
        public int DeleteRow(int row) => Protocol.DeleteRow(TableId, row);

        /// <summary>Deletes a row.</summary>
        /// <param name="row">Its primary key.</param>
        /// <returns>The number of rows that remain.</returns>
        public int DeleteRow(string row) => Protocol.DeleteRow(TableId, row);

        private object AddAt(int call, object row, DateTime time) => Protocol.NotifyProtocol(call, TableId, new[] { row, time });
    }
}
