namespace Skyline.DataMiner.Scripting
{
    /// <content>DataMiner Connectivity Framework: the members that need no type of it.</content>
    public partial interface SLProtocol
    {
        /// <summary>Deletes a connection.</summary>
        /// <param name="id">Id of the connection.</param>
        /// <param name="dmaID">Id of the agent of the element.</param>
        /// <param name="eleID">Id of the element.</param>
        /// <param name="deleteBothConnections">Also delete it on the element at the other end.</param>
        /// <returns><see langword="true"/> when it was deleted.</returns>
        bool DeleteConnectivityConnection(int id, int dmaID, int eleID, bool deleteBothConnections);

        /// <summary>Deletes a property of a connection.</summary>
        /// <param name="id">Id of the property.</param>
        /// <param name="dmaID">Id of the agent of the element.</param>
        /// <param name="eleID">Id of the element.</param>
        /// <returns><see langword="true"/> when it was deleted.</returns>
        bool DeleteConnectivityConnectionProperty(int id, int dmaID, int eleID);

        /// <summary>Deletes a property of a connection.</summary>
        /// <param name="id">Id of the property.</param>
        /// <param name="dmaID">Id of the agent of the element.</param>
        /// <param name="eleID">Id of the element.</param>
        /// <param name="both">Also delete it on the element at the other end.</param>
        /// <returns><see langword="true"/> when it was deleted.</returns>
        bool DeleteConnectivityConnectionProperty(int id, int dmaID, int eleID, bool both);

        /// <summary>Deletes a property of a given connection.</summary>
        /// <param name="id">Id of the property.</param>
        /// <param name="connId">Id of the connection.</param>
        /// <param name="dmaID">Id of the agent of the element.</param>
        /// <param name="eleID">Id of the element.</param>
        /// <returns><see langword="true"/> when it was deleted.</returns>
        bool DeleteConnectivityConnectionProperty(int id, int connId, int dmaID, int eleID);

        /// <summary>Deletes a property of a given connection.</summary>
        /// <param name="id">Id of the property.</param>
        /// <param name="connId">Id of the connection.</param>
        /// <param name="dmaID">Id of the agent of the element.</param>
        /// <param name="eleID">Id of the element.</param>
        /// <param name="both">Also delete it on the element at the other end.</param>
        /// <returns><see langword="true"/> when it was deleted.</returns>
        bool DeleteConnectivityConnectionProperty(int id, int connId, int dmaID, int eleID, bool both);

        /// <summary>Deletes a property of an interface.</summary>
        /// <param name="id">Id of the property.</param>
        /// <param name="dmaID">Id of the agent of the element.</param>
        /// <param name="eleID">Id of the element.</param>
        /// <returns><see langword="true"/> when it was deleted.</returns>
        bool DeleteConnectivityInterfaceProperty(int id, int dmaID, int eleID);

        /// <summary>Deletes a property of a given interface.</summary>
        /// <param name="id">Id of the property.</param>
        /// <param name="itfId">Id of the interface.</param>
        /// <param name="dmaID">Id of the agent of the element.</param>
        /// <param name="eleID">Id of the element.</param>
        /// <returns><see langword="true"/> when it was deleted.</returns>
        bool DeleteConnectivityInterfaceProperty(int id, int itfId, int dmaID, int eleID);
    }
}
