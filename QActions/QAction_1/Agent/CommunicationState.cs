namespace Skyline.Protocol.Agent
{
    /// <summary>Whether DataMiner takes the connections of the element for responding. One that does not for too long puts the element in timeout.</summary>
    internal static class CommunicationState
    {
        /// <summary>NT_CHANGE_COMMUNICATION_STATE (DataMiner documentation, NotifyProtocol type 249).</summary>
        private const int ChangeCommunicationState = 249;

        private const int WebSocketConnection = 1;

        /// <summary>Tells DataMiner that the connection responds, when that is due, so that operators can always write. Makes no call otherwise.</summary>
        public static void KeepResponding(Element element)
        {
            if (element.Session.TakeRespondingNotice())
            {
                element.Protocol.NotifyProtocol(ChangeCommunicationState, true, WebSocketConnection);
            }
        }
    }
}
