
namespace Skyline.Protocol.Connections
{
    /// <summary>The complete address of a WebSocket: what a parameter with the option <c>dynamic ip</c> holds (DataMiner documentation, "WebSocket connections: dynamic IP").</summary>
    internal sealed class WebSocketUrl
    {
        /// <summary>The longest address that is accepted, in characters.</summary>
        public const int MaximumLength = AddressText.MaximumLength;

        private const string Expected = "Enter an address such as ws://10.0.0.5:8050/x-nmos/events/ws.";

        private WebSocketUrl(DeviceAddress address)
        {
            IsSecure = address.IsSecure;
            Host = address.Host;
            Port = address.Port;
            Path = address.Target.Split('?')[0];
            Text = (address.IsSecure ? "wss://" : "ws://") + address.HostAndPort + address.Target;
            HandshakeTarget = address.Target.Length > 1 && address.Target[1] != '/' ? address.Target.Substring(1) : address.Target;
        }

        /// <summary>Gets a value indicating whether TLS is wanted.</summary>
        public bool IsSecure { get; }

        /// <summary>Gets the host in lower case, an IPv6 address in brackets.</summary>
        public string Host { get; }

        /// <summary>Gets the port, from 1 to 65535.</summary>
        public int Port { get; }

        /// <summary>Gets the path, without a query.</summary>
        public string Path { get; }

        /// <summary>Gets the address, with its port also where the operator left it out. It may hold a token: what is shown, logged or told is <see cref="Shown"/>.</summary>
        public string Text { get; }

        /// <summary>Gets the address as it may be shown.</summary>
        public string Shown => ShownAddress.Of(Text);

        /// <summary>Gets the last part of the address: what the handshake asks the device for, without the slash in front unless it is all there is, or another one follows.</summary>
        public string HandshakeTarget { get; }

        /// <summary>Reads an address that an operator may leave out.</summary>
        /// <param name="text">What the operator entered; may be <see langword="null"/>.</param>
        /// <returns>The address; <see langword="null"/> when nothing was entered.</returns>
        /// <exception cref="RefusedException">It is none; the message says what is wrong and what is expected.</exception>
        public static WebSocketUrl ParseOptional(string text) => AddressText.IsEmpty(text) ? null : Parse(text);

        /// <summary>Reads an address.</summary>
        /// <param name="text">What the operator entered; may be <see langword="null"/>.</param>
        /// <exception cref="RefusedException">It is none; the message says what is wrong and what is expected.</exception>
        public static WebSocketUrl Parse(string text)
        {
            var address = AddressText.Read(text, "ws", Expected);
            AddressText.Refuse(
                address.Target.Contains("=" + ShownAddress.Hidden) ? "'" + ShownAddress.Hidden + "' stands for a value that is not shown. Enter the complete address." : null,
                Expected);
            return new WebSocketUrl(address);
        }
    }
}
