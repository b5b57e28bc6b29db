using System;
using System.Globalization;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;

namespace Skyline.Protocol.Agent
{
    /// <summary>The status of the WebSocket connection as DataMiner keeps it: QAction 7 takes it over when it is reported, the tick looks at it when it is not.</summary>
    internal static class WebsocketStatus
    {
        private const int Open = 1;

        /// <summary>Takes over the status that DataMiner reports, and does what follows.</summary>
        public static void TakeOver(Element element)
        {
            bool isOpen;
            ConnectionNews news;
            lock (element.Orders.Status)
            {
                isOpen = IsOpen(element);
                news = element.Session.StatusReported(isOpen);
            }

            Follow(element, news);
            if (isOpen && !element.Session.IsConnectionWanted)
            {
                Connector.Disconnect(element);
            }
        }

        /// <summary>Looks at the status when DataMiner reported no change for too long, and does what follows. Makes no call otherwise.</summary>
        public static void LookWhenDue(Element element)
        {
            ConnectionNews news;
            lock (element.Orders.Status)
            {
                news = element.Session.MustLookAtStatus() ? element.Session.StatusLookedAt(IsOpen(element)) : ConnectionNews.None;
            }

            Follow(element, news);
        }

        /// <summary>Reads the status.</summary>
        /// <returns><see langword="true"/> when the connection is open.</returns>
        internal static bool IsOpen(Element element) =>
            Convert.ToInt32(element.Protocol.GetParameter(Parameter.websocketstatus), CultureInfo.InvariantCulture) == Open;

        private static void Follow(Element element, ConnectionNews news)
        {
            switch (news)
            {
                case ConnectionNews.Opened:
                case ConnectionNews.Closed:
                    ConnectionChange.Follow(element, news == ConnectionNews.Opened);
                    break;
                case ConnectionNews.Left:
                    Connector.ConnectWhenDue(element);
                    break;
                default:
                    return;
            }

            OperationResult.EndWhenKnown(element);
            OutageRows.Write(element);
        }
    }
}
