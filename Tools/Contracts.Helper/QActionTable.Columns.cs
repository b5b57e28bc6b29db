using System;
using System.Linq;

namespace Skyline.DataMiner.Scripting
{
    /// <content>Sets columns, and turns rows into the arrays that the fills take.</content>
    public partial class QActionTable
    {
        private const int FillArrayWithColumnCall = 220;

        /// <summary>Gives rows as an array of rows.</summary>
        /// <param name="rows">The rows.</param>
        /// <returns>An array of cells for each row.</returns>
        public object[] QActionRowsToObjectArray(QActionTableRow[] rows) => rows.Select(row => (object)row.ToObjectArray()).ToArray();

        /// <summary>Gives rows as an array of columns.</summary>
        /// <param name="rows">The rows.</param>
        /// <returns>An array of cells for each column; none when there is no row.</returns>
        public object[] QActionRowsToObjectFillArray(QActionTableRow[] rows)
        {
            var cells = rows.Select(row => row.ToObjectArray()).ToList();
            var width = cells.Count == 0 ? 0 : cells.Max(row => row.Length);
            return Enumerable.Range(0, width).Select(column => (object)cells.Select(row => column < row.Length ? row[column] : null).ToArray()).ToArray();
        }

        /// <summary>Sets the cells of a column.</summary>
        /// <param name="columnPid">Parameter id of the column.</param>
        /// <param name="Keys">The rows.</param>
        /// <param name="Values">A value for each of them.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <returns>What FillArrayWithColumn of the protocol gives.</returns>
        /// <exception cref="ArgumentException">There are not as many values as rows.</exception>
        public object SetColumn(int columnPid, string[] Keys, object[] Values, DateTime? timeInfo = null)
        {
            Check(Keys, Values);
            return Protocol.FillArrayWithColumn(TableId, columnPid, Keys, Values, timeInfo);
        }

        /// <summary>Sets the cells of a column.</summary>
        /// <param name="columnPid">Parameter id of the column.</param>
        /// <param name="keys">The rows.</param>
        /// <param name="values">A value for each of them.</param>
        /// <param name="timeInfo">The time of the cells; null means now.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>What NotifyProtocol 220 gives.</returns>
        /// <exception cref="ArgumentException">There are not as many values as rows.</exception>
        public object SetColumn(int columnPid, string[] keys, object[] values, DateTime? timeInfo, bool useClearAndLeave)
        {
            Check(keys, values);
            var options = timeInfo is DateTime time ? new object[] { useClearAndLeave, time } : new object[] { useClearAndLeave };
            return Protocol.NotifyProtocol(FillArrayWithColumnCall, new object[] { TableId, columnPid, options }, new object[] { keys, values });
        }

        /// <summary>Sets the cells of a column.</summary>
        /// <param name="columnPid">Parameter id of the column.</param>
        /// <param name="keys">The rows.</param>
        /// <param name="values">A value for each of them.</param>
        /// <param name="useClearAndLeave">Whether Clear and Leave are actions instead of values.</param>
        /// <returns>What NotifyProtocol 220 gives.</returns>
        /// <exception cref="ArgumentException">There are not as many values as rows.</exception>
        public object SetColumn(int columnPid, string[] keys, object[] values, bool useClearAndLeave) => SetColumn(columnPid, keys, values, null, useClearAndLeave);

        private static void Check(string[] keys, object[] values)
        {
            if (keys.Length != values.Length)
            {
                throw new ArgumentException($"{keys.Length} rows need as many values, not {values.Length}.", nameof(values));
            }
        }
    }
}
