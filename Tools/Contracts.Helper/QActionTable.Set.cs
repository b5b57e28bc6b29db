using System;

namespace Skyline.DataMiner.Scripting
{
    /// <content>Sets rows. A cell that is null is left as it is.</content>
    public partial class QActionTable
    {
        /// <summary>Sets a row.</summary>
        /// <param name="row">Its 0-based position.</param>
        /// <param name="data">Its cells.</param>
        /// <returns>What SetRow of the protocol gives.</returns>
        /// <exception cref="ArgumentException">There is no such row.</exception>
        public object[] SetRow(int row, object[] data) => SetRow(row, data, null, false);

        /// <summary>Sets a row.</summary>
        /// <param name="row">Its 0-based position.</param>
        /// <param name="data">Its cells.</param>
        /// <param name="timeInfo">The time of its cells; null means now.</param>
        /// <returns>What SetRow of the protocol gives.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
        public object[] SetRow(int row, object[] data, DateTime? timeInfo) => SetRow(row, data, timeInfo, false);

        /// <summary>Sets a row.</summary>
        /// <param name="row">Its 0-based position.</param>
        /// <param name="data">Its cells.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>What SetRow of the protocol gives.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
        public object[] SetRow(int row, object[] data, bool useClearAndLeave) => SetRow(row, data, null, useClearAndLeave);

        /// <summary>Sets a row.</summary>
        /// <param name="row">Its 0-based position.</param>
        /// <param name="data">Its cells.</param>
        /// <param name="timeInfo">The time of its cells; null means now.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>What SetRow of the protocol gives.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
        public object[] SetRow(int row, object[] data, DateTime? timeInfo, bool useClearAndLeave)
        {
            if (row < 0 || row >= RowCount)
            {
                throw new ArgumentOutOfRangeException(nameof(row), row, $"Table {TableId} has no row at this position.");
            }

            return (object[])(timeInfo is DateTime time
                ? Protocol.SetRow(TableId, row, data, time, useClearAndLeave)
                : Protocol.SetRow(TableId, row, data, useClearAndLeave));
        }

        /// <summary>Sets a row.</summary>
        /// <param name="row">The row with its key.</param>
        /// <param name="createRow">Whether a row that is not there is added.</param>
        /// <returns>What SetRow of the protocol gives.</returns>
        /// <exception cref="ArgumentException">There is no such row, and none is to be added.</exception>
        public object[] SetRow(QActionTableRow row, bool createRow = false) => SetRow(row, createRow, null, false);

        /// <summary>Sets a row.</summary>
        /// <param name="row">The row with its key.</param>
        /// <param name="createRow">Whether a row that is not there is added.</param>
        /// <param name="timeInfo">The time of its cells; null means now.</param>
        /// <returns>What SetRow of the protocol gives.</returns>
        /// <exception cref="ArgumentException">There is no such row, and none is to be added.</exception>
        public object[] SetRow(QActionTableRow row, bool createRow, DateTime? timeInfo) => SetRow(row, createRow, timeInfo, false);

        /// <summary>Sets a row.</summary>
        /// <param name="row">The row with its key.</param>
        /// <param name="createRow">Whether a row that is not there is added.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>What SetRow of the protocol gives.</returns>
        /// <exception cref="ArgumentException">There is no such row, and none is to be added.</exception>
        public object[] SetRow(QActionTableRow row, bool createRow, bool useClearAndLeave) => SetRow(row, createRow, null, useClearAndLeave);

        /// <summary>Sets a row.</summary>
        /// <param name="row">The row with its key.</param>
        /// <param name="createRow">Whether a row that is not there is added.</param>
        /// <param name="timeInfo">The time of its cells; null means now.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>What SetRow of the protocol gives.</returns>
        /// <exception cref="ArgumentException">There is no such row, and none is to be added.</exception>
        public object[] SetRow(QActionTableRow row, bool createRow, DateTime? timeInfo, bool useClearAndLeave) =>
            SetRow(row.Key, row.ToObjectArray(), createRow, timeInfo, useClearAndLeave);

        /// <summary>Sets a row.</summary>
        /// <param name="row">Its primary key.</param>
        /// <param name="data">Its cells.</param>
        /// <param name="createRow">Whether a row that is not there is added.</param>
        /// <returns>What SetRow of the protocol gives.</returns>
        /// <exception cref="ArgumentException">There is no such row, and none is to be added.</exception>
        public object[] SetRow(string row, object[] data, bool createRow = false) => SetRow(row, data, createRow, null, false);

        /// <summary>Sets a row.</summary>
        /// <param name="row">Its primary key.</param>
        /// <param name="data">Its cells.</param>
        /// <param name="createRow">Whether a row that is not there is added.</param>
        /// <param name="timeInfo">The time of its cells; null means now.</param>
        /// <returns>What SetRow of the protocol gives.</returns>
        /// <exception cref="ArgumentException">There is no such row, and none is to be added.</exception>
        public object[] SetRow(string row, object[] data, bool createRow, DateTime? timeInfo) => SetRow(row, data, createRow, timeInfo, false);

        /// <summary>Sets a row.</summary>
        /// <param name="row">Its primary key.</param>
        /// <param name="data">Its cells.</param>
        /// <param name="createRow">Whether a row that is not there is added.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>What SetRow of the protocol gives.</returns>
        /// <exception cref="ArgumentException">There is no such row, and none is to be added.</exception>
        public object[] SetRow(string row, object[] data, bool createRow, bool useClearAndLeave) => SetRow(row, data, createRow, null, useClearAndLeave);

        /// <summary>Sets a row.</summary>
        /// <param name="row">Its primary key.</param>
        /// <param name="data">Its cells.</param>
        /// <param name="createRow">Whether a row that is not there is added.</param>
        /// <param name="timeInfo">The time of its cells; null means now.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>What SetRow of the protocol gives.</returns>
        /// <exception cref="ArgumentException">There is no such row, and none is to be added.</exception>
        public object[] SetRow(string row, object[] data, bool createRow, DateTime? timeInfo, bool useClearAndLeave)
        {
            if (!Exists(row))
            {
                if (!createRow)
                {
                    throw new ArgumentException($"Table {TableId} has no row '{row}'.", nameof(row));
                }

                AddRow(row);
            }

            return (object[])(timeInfo is DateTime time
                ? Protocol.SetRow(TableId, row, data, time, useClearAndLeave)
                : Protocol.SetRow(TableId, row, data, useClearAndLeave));
        }
    }
}
