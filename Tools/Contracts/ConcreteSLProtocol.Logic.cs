namespace Skyline.DataMiner.Scripting
{
    /// <content>What <see cref="SLProtocol"/> declares in its part Logic.</content>
    public partial class ConcreteSLProtocol
    {
        /// <inheritdoc/>
        public virtual int CheckTrigger(int iID) => Calls.CheckTrigger(iID);

        /// <inheritdoc/>
        public virtual object NotifyProtocol(int iType, object value1, object value2) => Calls.NotifyProtocol(iType, value1, value2);

        /// <inheritdoc/>
        public virtual object NotifyDataMiner(int iType, object value1, object value2) => Calls.NotifyDataMiner(iType, value1, value2);

        /// <inheritdoc/>
        public virtual int NotifyDataMinerQueued(int iType, object value1, object value2) => Calls.NotifyDataMinerQueued(iType, value1, value2);

        /// <inheritdoc/>
        public virtual object NotifyClient(int iType, object value1, object value2) => Calls.NotifyClient(iType, value1, value2);

        /// <inheritdoc/>
        public virtual void ShowInformationMessage(string message) => Calls.ShowInformationMessage(message);

        /// <inheritdoc/>
        public virtual void ShowInformationMessage(string message, string caption) => Calls.ShowInformationMessage(message, caption);
    }
}
