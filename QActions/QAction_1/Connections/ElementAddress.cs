namespace Skyline.Protocol.Connections
{
    /// <summary>The address that the element was given for the WebSocket, as the element wizard holds it.</summary>
    internal static class ElementAddress
    {
        /// <summary>The WebSocket is the second connection of the protocol.</summary>
        private const int WebSocketConnection = 1;

        /// <summary>Reads the address from a parameter of type <c>ip</c> (DataMiner documentation, Protocol.Params.Param.Type).</summary>
        /// <param name="addresses">Host and port of each connection, separated by semicolons; the host of a WebSocket carries its scheme.</param>
        /// <param name="handshakeTarget">What the handshake asks the device for.</param>
        /// <returns>The complete address; <see langword="null"/> when the element has none.</returns>
        /// <exception cref="RefusedException">It has one that cannot be used; the message says why.</exception>
        public static WebSocketUrl Read(string addresses, string handshakeTarget)
        {
            var parts = (addresses ?? string.Empty).Split(';');
            var address = parts.Length > WebSocketConnection ? parts[WebSocketConnection].Trim() : string.Empty;
            if (address.Length == 0)
            {
                return null;
            }

            var withScheme = address.Contains("://") ? address : "ws://" + address;
            return WebSocketUrl.Parse(withScheme.TrimEnd('/') + "/" + (handshakeTarget ?? string.Empty).TrimStart('/'));
        }
    }
}
