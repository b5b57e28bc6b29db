using System;
using System.Globalization;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Elements;

namespace Skyline.Protocol.Agent
{
    /// <summary>The status of the WebSocket connection as DataMiner keeps it: QAction 7 takes it over when it is reported, the tick looks at it when it is not.</summary>
    public static class WebsocketStatus
    {
        private const int Open = 1;

        /// <summary>Takes over the status that DataMiner reports, and does what follows.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void TakeOver(SLProtocol protocol, ElementSession session)
        {
            bool isOpen;
            bool isChanged;
            lock (session.StatusOrder)
            {
                isOpen = IsOpen(protocol);
                isChanged = session.StatusReported(isOpen);
            }

            if (isChanged)
            {
                ConnectionChange.Follow(protocol, session, isOpen);
            }

            if (isOpen && !session.IsConnectionWanted)
            {
                Connector.Disconnect(protocol, session);
            }
        }

        /// <summary>Looks at the status when DataMiner reported no change for too long, and does what follows. Makes no call otherwise.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void LookWhenDue(SLProtocol protocol, ElementSession session)
        {
            bool isOpened;
            lock (session.StatusOrder)
            {
                isOpened = session.MustLookAtStatus() && session.StatusLookedAt(IsOpen(protocol));
            }

            if (isOpened)
            {
                ConnectionChange.Follow(protocol, session, isOpen: true);
            }
        }

        private static bool IsOpen(SLProtocol protocol) =>
            Convert.ToInt32(protocol.GetParameter(Parameter.websocketstatus), CultureInfo.InvariantCulture) == Open;
    }
}
