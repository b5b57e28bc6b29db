using System;
using System.Collections.Generic;

namespace Skyline.DataMiner.Scripting
{
    /// <content>What <see cref="SLProtocol"/> declares in its part Fill.</content>
    public partial class ConcreteSLProtocol
    {
        /// <inheritdoc/>
        public virtual object FillArray(int tableId, object[] columns) => Calls.FillArray(tableId, columns);

        /// <inheritdoc/>
        public virtual object FillArray(int tableId, object[] columns, DateTime? timeInfo) => Calls.FillArray(tableId, columns, timeInfo);

        /// <inheritdoc/>
        public virtual object FillArray(int tableId, List<object[]> columns) => Calls.FillArray(tableId, columns);

        /// <inheritdoc/>
        public virtual object FillArray(int tableId, List<object[]> columns, DateTime? timeInfo) => Calls.FillArray(tableId, columns, timeInfo);

        /// <inheritdoc/>
        public virtual object FillArray(int tableId, List<object[]> rows, NotifyProtocol.SaveOption option) => Calls.FillArray(tableId, rows, option);

        /// <inheritdoc/>
        public virtual object FillArray(int tableId, List<object[]> rows, NotifyProtocol.SaveOption option, DateTime? timeInfo) => Calls.FillArray(tableId, rows, option, timeInfo);

        /// <inheritdoc/>
        public virtual object FillArrayNoDelete(int tableId, object[] columns) => Calls.FillArrayNoDelete(tableId, columns);

        /// <inheritdoc/>
        public virtual object FillArrayNoDelete(int tableId, object[] columns, DateTime? timeInfo) => Calls.FillArrayNoDelete(tableId, columns, timeInfo);

        /// <inheritdoc/>
        public virtual object FillArrayNoDelete(int tableId, List<object[]> columns) => Calls.FillArrayNoDelete(tableId, columns);

        /// <inheritdoc/>
        public virtual object FillArrayNoDelete(int tableId, List<object[]> columns, DateTime? timeInfo) => Calls.FillArrayNoDelete(tableId, columns, timeInfo);

        /// <inheritdoc/>
        public virtual object FillArrayWithColumn(int tableId, int columnPid, object[] keys, object[] values) => Calls.FillArrayWithColumn(tableId, columnPid, keys, values);

        /// <inheritdoc/>
        public virtual object FillArrayWithColumn(int tableId, int columnPid, object[] keys, object[] values, DateTime? timeInfo) => Calls.FillArrayWithColumn(tableId, columnPid, keys, values, timeInfo);
    }
}
