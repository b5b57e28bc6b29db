namespace Skyline.DataMiner.Scripting
{
    /// <content>What <see cref="SLProtocol"/> declares in its part Connectivity.</content>
    public partial class ConcreteSLProtocol
    {
        /// <inheritdoc/>
        public virtual bool DeleteConnectivityConnection(int id, int dmaID, int eleID, bool deleteBothConnections) => Calls.DeleteConnectivityConnection(id, dmaID, eleID, deleteBothConnections);

        /// <inheritdoc/>
        public virtual bool DeleteConnectivityConnectionProperty(int id, int dmaID, int eleID) => Calls.DeleteConnectivityConnectionProperty(id, dmaID, eleID);

        /// <inheritdoc/>
        public virtual bool DeleteConnectivityConnectionProperty(int id, int dmaID, int eleID, bool both) => Calls.DeleteConnectivityConnectionProperty(id, dmaID, eleID, both);

        /// <inheritdoc/>
        public virtual bool DeleteConnectivityConnectionProperty(int id, int connId, int dmaID, int eleID) => Calls.DeleteConnectivityConnectionProperty(id, connId, dmaID, eleID);

        /// <inheritdoc/>
        public virtual bool DeleteConnectivityConnectionProperty(int id, int connId, int dmaID, int eleID, bool both) => Calls.DeleteConnectivityConnectionProperty(id, connId, dmaID, eleID, both);

        /// <inheritdoc/>
        public virtual bool DeleteConnectivityInterfaceProperty(int id, int dmaID, int eleID) => Calls.DeleteConnectivityInterfaceProperty(id, dmaID, eleID);

        /// <inheritdoc/>
        public virtual bool DeleteConnectivityInterfaceProperty(int id, int itfId, int dmaID, int eleID) => Calls.DeleteConnectivityInterfaceProperty(id, itfId, dmaID, eleID);
    }
}
