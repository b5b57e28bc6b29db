using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Elements;
using Skyline.Protocol.Operations;

namespace Skyline.Protocol.Agent
{
    /// <summary>Makes DataMiner connect: by a set of the parameter with the option <c>dynamic ip</c>, from a QAction, also to the address that it holds already.</summary>
    public static class Connector
    {
        /// <summary>Asks for the connection, or its end, when that is due.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void ConnectWhenDue(SLProtocol protocol, ElementSession session)
        {
            lock (session.ConnectOrder)
            {
                var request = session.TakeRequest();
                if (request != null)
                {
                    Ask(protocol, session, request);
                }
            }
        }

        /// <summary>Makes an address the first one, keeps it, and connects to it.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        /// <param name="url">The address; <see langword="null"/> to use the one of the element.</param>
        /// <exception cref="RefusedException">There would be no address left; the message says so.</exception>
        public static void UseAddress(SLProtocol protocol, ElementSession session, WebSocketUrl url)
        {
            session.UseAddresses(addresses => addresses.SetMain(url));
            protocol.SetParameter(Parameter.mainurl, url == null ? string.Empty : url.Text);
            Reconnect(protocol, session);
        }

        /// <summary>Connects anew, to the first address, and tells the operator. An open connection is closed.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void Reconnect(SLProtocol protocol, ElementSession session)
        {
            lock (session.ConnectOrder)
            {
                var request = session.Reconnect(WebsocketStatus.IsOpen(protocol));
                if (request == null)
                {
                    OperationResult.Refused(protocol, "Reconnect", "neither the element nor Server URL holds an address that can be used. Enter one in Server URL.");
                    return;
                }

                Ask(protocol, session, request);
                SourcesTable.Write(protocol, session);
                OperationResult.Connects(protocol, session.UseAddresses(addresses => addresses.Current.Shown));
            }
        }

        /// <summary>Closes the connection, until the operator wants it again.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void Disconnect(SLProtocol protocol, ElementSession session)
        {
            lock (session.ConnectOrder)
            {
                session.Disconnect(WebsocketStatus.IsOpen(protocol));
                protocol.SetParameter(Parameter.serverurl, ParkedAddress.Text);
                SourcesTable.Write(protocol, session);
                OperationResult.Disconnects(protocol);
            }
        }

        /// <summary>Shows which address is in use, and corrects the one that the element had saved when it is no longer the right one.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void Start(SLProtocol protocol, ElementSession session)
        {
            if (session.UseAddresses(addresses => addresses.IsOutdated))
            {
                Reconnect(protocol, session);
                return;
            }

            protocol.SetParameter(Parameter.addressinuse, Kind(session));
            if (session.UseAddresses(addresses => addresses.Current == null))
            {
                OperationResult.Done(protocol, ConnectionTrouble.NoAddress);
            }
        }

        private static void Ask(SLProtocol protocol, ElementSession session, ConnectionRequest request)
        {
            if (request.Address == null)
            {
                protocol.SetParameter(Parameter.serverurl, ParkedAddress.Reconnecting);
                return;
            }

            // The set of the address, the last one, connects: what the handshake needs must be there before.
            protocol.SetParameters(
                new[] { Parameter.websocketurl, Parameter.addressinuse, Parameter.serverurl },
                new object[] { request.Address.HandshakeTarget, Kind(session), request.Address.Text });
        }

        private static int Kind(ElementSession session) => (int)session.UseAddresses(addresses => addresses.CurrentKind);
    }
}
