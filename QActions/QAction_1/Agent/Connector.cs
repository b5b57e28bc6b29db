using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;

namespace Skyline.Protocol.Agent
{
    /// <summary>Makes DataMiner connect: by a set of the parameter with the option <c>dynamic ip</c>, from a QAction, also to the address that it holds already.</summary>
    internal static class Connector
    {
        /// <summary>Asks for the connection, or its end, when that is due.</summary>
        public static void ConnectWhenDue(Element element)
        {
            lock (element.Orders.Connecting)
            {
                var request = element.Session.TakeRequest();
                if (request != null)
                {
                    Ask(element, request);
                }
            }
        }

        /// <summary>Makes an address the first one, keeps it, and connects to it.</summary>
        /// <param name="url">The address; <see langword="null"/> to use the one of the element.</param>
        /// <exception cref="RefusedException">There would be no address left; the message says so.</exception>
        public static void UseAddress(Element element, WebSocketUrl url)
        {
            element.Session.UseAddresses(addresses => addresses.SetMain(url));
            element.Protocol.SetParameter(Parameter.mainurl, url == null ? string.Empty : url.Text);
            Reconnect(element);
        }

        /// <summary>Connects anew, to the first address, and tells the operator. An open connection is closed.</summary>
        public static void Reconnect(Element element)
        {
            lock (element.Orders.Connecting)
            {
                var request = element.Session.Reconnect(WebsocketStatus.IsOpen(element));
                if (request == null)
                {
                    OperationResult.Refused(element.Protocol, "Reconnect", "neither the element nor Server URL holds an address that can be used. Enter one in Server URL.");
                    return;
                }

                Ask(element, request);
                SourceRows.Write(element);
                OperationResult.Connects(element, element.Session.UseAddresses(addresses => addresses.Current.Shown));
            }
        }

        /// <summary>Closes the connection, until the operator wants it again.</summary>
        public static void Disconnect(Element element)
        {
            lock (element.Orders.Connecting)
            {
                element.Session.Disconnect(WebsocketStatus.IsOpen(element));
                element.Protocol.SetParameter(Parameter.serverurl, PendingAddress.Text);
                SourceRows.Write(element);
                OperationResult.Disconnects(element);
            }
        }

        /// <summary>Shows which address is in use, and corrects the one that the element had saved when it is no longer the right one.</summary>
        public static void Start(Element element)
        {
            if (element.Session.UseAddresses(addresses => addresses.IsOutdated))
            {
                Reconnect(element);
                return;
            }

            element.Protocol.SetParameter(Parameter.addressinuse, Kind(element));
            if (element.Session.UseAddresses(addresses => addresses.Current == null))
            {
                element.Tell(ConnectionTrouble.NoAddress);
            }
        }

        private static void Ask(Element element, ConnectionRequest request)
        {
            if (request.Address == null)
            {
                element.Protocol.SetParameter(Parameter.serverurl, PendingAddress.Reconnecting);
                return;
            }

            // The set of the address, the last one, connects: what the handshake needs must be there before.
            element.Protocol.SetParameters(
                new[] { Parameter.websocketurl, Parameter.addressinuse, Parameter.serverurl },
                new object[] { request.Address.HandshakeTarget, Kind(element), request.Address.Text });
        }

        private static int Kind(Element element) => (int)element.Session.UseAddresses(addresses => addresses.CurrentKind);
    }
}
