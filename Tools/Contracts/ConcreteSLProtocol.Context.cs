namespace Skyline.DataMiner.Scripting
{
    /// <content>What <see cref="SLProtocol"/> declares in its part Context.</content>
    public partial class ConcreteSLProtocol
    {
        /// <inheritdoc/>
        public virtual int GetTriggerParameter() => Calls.GetTriggerParameter();

        /// <inheritdoc/>
        public virtual object GetInputParameter(int j) => Calls.GetInputParameter(j);

        /// <inheritdoc/>
        public virtual int RowIndex() => Calls.RowIndex();

        /// <inheritdoc/>
        public virtual string RowKey() => Calls.RowKey();

        /// <inheritdoc/>
        public virtual object OldRow() => Calls.OldRow();

        /// <inheritdoc/>
        public virtual object NewRow() => Calls.NewRow();

        /// <inheritdoc/>
        public virtual object RowRTT() => Calls.RowRTT();

        /// <inheritdoc/>
        public virtual object RowPingTimestamp() => Calls.RowPingTimestamp();
    }
}
