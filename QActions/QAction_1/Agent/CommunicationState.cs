using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Elements;

namespace Skyline.Protocol.Agent
{
    /// <summary>Whether DataMiner takes the connections of the element for responding. One that does not for too long puts the element in timeout.</summary>
    public static class CommunicationState
    {
        /// <summary>NT_CHANGE_COMMUNICATION_STATE (DataMiner documentation, NotifyProtocol type 249).</summary>
        private const int ChangeCommunicationState = 249;

        private const int WebSocketConnection = 1;

        /// <summary>Tells DataMiner that the connection responds, when that is due, so that operators can always write. Makes no call otherwise.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void KeepResponding(SLProtocol protocol, ElementSession session)
        {
            if (session.TakeRespondingNotice())
            {
                protocol.NotifyProtocol(ChangeCommunicationState, true, WebSocketConnection);
            }
        }
    }
}
