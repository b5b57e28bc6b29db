namespace Skyline.DataMiner.Scripting
{
    /// <content>What <see cref="SLProtocol"/> declares in its part Keys.</content>
    public partial class ConcreteSLProtocol
    {
        /// <inheritdoc/>
        public virtual int AddRow(int tableId, object[] row) => Calls.AddRow(tableId, row);

        /// <inheritdoc/>
        public virtual int AddRow(int tableId, string row) => Calls.AddRow(tableId, row);

        /// <inheritdoc/>
        public virtual void AddRow(int tableId, object[] row, bool[] keyMask) => Calls.AddRow(tableId, row, keyMask);

        /// <inheritdoc/>
        public virtual string AddRowReturnKey(int tableId) => Calls.AddRowReturnKey(tableId);

        /// <inheritdoc/>
        public virtual string AddRowReturnKey(int tableId, object[] row) => Calls.AddRowReturnKey(tableId, row);

        /// <inheritdoc/>
        public virtual int DeleteRow(int tableId, string rowKey) => Calls.DeleteRow(tableId, rowKey);

        /// <inheritdoc/>
        public virtual int DeleteRow(int tableId, string[] rows) => Calls.DeleteRow(tableId, rows);

        /// <inheritdoc/>
        public virtual int DeleteRow(int tableId, int row) => Calls.DeleteRow(tableId, row);

        /// <inheritdoc/>
        public virtual object ClearAllKeys(int tableId) => Calls.ClearAllKeys(tableId);

        /// <inheritdoc/>
        public virtual bool Exists(int tableId, string key) => Calls.Exists(tableId, key);

        /// <inheritdoc/>
        public virtual string[] GetKeys(int tableId) => Calls.GetKeys(tableId);

        /// <inheritdoc/>
        public virtual string[] GetKeys(int tableId, NotifyProtocol.KeyType type) => Calls.GetKeys(tableId, type);

        /// <inheritdoc/>
        public virtual string[] GetKeysForIndex(int columnPid, string value) => Calls.GetKeysForIndex(columnPid, value);

        /// <inheritdoc/>
        public virtual int GetKeyPosition(int iPID, string key) => Calls.GetKeyPosition(iPID, key);

        /// <inheritdoc/>
        public virtual int RowCount(int tableId) => Calls.RowCount(tableId);

        /// <inheritdoc/>
        public virtual int RowCount(object theArray) => Calls.RowCount(theArray);

        /// <inheritdoc/>
        public virtual object Row(object theArray, int iRow) => Calls.Row(theArray, iRow);
    }
}
