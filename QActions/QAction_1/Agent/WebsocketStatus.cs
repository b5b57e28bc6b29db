using System;
using System.Globalization;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;
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
            ConnectionNews news;
            lock (session.StatusOrder)
            {
                isOpen = IsOpen(protocol);
                news = session.StatusReported(isOpen);
            }

            Follow(protocol, session, news);
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
            ConnectionNews news;
            lock (session.StatusOrder)
            {
                news = session.MustLookAtStatus() ? session.StatusLookedAt(IsOpen(protocol)) : ConnectionNews.None;
            }

            Follow(protocol, session, news);
        }

        /// <summary>Reads the status.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <returns><see langword="true"/> when the connection is open.</returns>
        internal static bool IsOpen(SLProtocol protocol) =>
            Convert.ToInt32(protocol.GetParameter(Parameter.websocketstatus), CultureInfo.InvariantCulture) == Open;

        private static void Follow(SLProtocol protocol, ElementSession session, ConnectionNews news)
        {
            switch (news)
            {
                case ConnectionNews.Opened:
                case ConnectionNews.Closed:
                    ConnectionChange.Follow(protocol, session, news == ConnectionNews.Opened);
                    break;
                case ConnectionNews.Left:
                    Connector.ConnectWhenDue(protocol, session);
                    break;
                default:
                    return;
            }

            OperationResult.EndWhenKnown(protocol, session);
            OutagesTable.Write(protocol, session);
        }
    }
}
