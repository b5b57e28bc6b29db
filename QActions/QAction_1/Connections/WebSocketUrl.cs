using System;
using System.Linq;

namespace Skyline.Protocol.Connections
{
    /// <summary>The complete address of a WebSocket: what a parameter with the option <c>dynamic ip</c> holds (DataMiner documentation, "WebSocket connections: dynamic IP").</summary>
    public sealed class WebSocketUrl
    {
        /// <summary>The longest address that is accepted, in characters.</summary>
        public const int MaximumLength = 2000;

        private const string Expected = " Enter an address such as ws://10.0.0.5:8050/x-nmos/events/ws.";

        private WebSocketUrl(Uri uri)
        {
            Text = uri.Scheme + "://" + uri.Host + ":" + uri.Port + uri.PathAndQuery;
            HandshakeTarget = uri.PathAndQuery.Length > 1 && uri.PathAndQuery[1] != '/' ? uri.PathAndQuery.Substring(1) : uri.PathAndQuery;
        }

        /// <summary>Gets the address, with its port also where the operator left it out.</summary>
        public string Text { get; }

        /// <summary>Gets the last part of the address: what the handshake asks the device for, without the slash in front unless it is all there is, or another one follows.</summary>
        public string HandshakeTarget { get; }

        /// <summary>Reads an address that may be missing.</summary>
        /// <param name="text">The address; may be <see langword="null"/> or empty.</param>
        /// <returns>The address; <see langword="null"/> when there is none or it is wrong.</returns>
        public static WebSocketUrl ParseOrNull(string text)
        {
            try
            {
                return string.IsNullOrWhiteSpace(text) ? null : Parse(text);
            }
            catch (FormatException)
            {
                return null;
            }
        }

        /// <summary>Reads an address.</summary>
        /// <param name="text">What the operator entered; may be <see langword="null"/>.</param>
        /// <returns>The address.</returns>
        /// <exception cref="FormatException">It is none; the message says what is wrong and what is expected.</exception>
        public static WebSocketUrl Parse(string text)
        {
            var trimmed = (text ?? string.Empty).Trim();
            if (trimmed.Length == 0)
            {
                throw new FormatException("the address is empty." + Expected);
            }

            if (trimmed.Length > MaximumLength || trimmed.Any(character => character <= ' ' || character > '~'))
            {
                throw new FormatException("the address is longer than " + MaximumLength + " characters, or holds blanks or other characters that an address cannot hold." + Expected);
            }

            if (!Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) || (uri.Scheme != "ws" && uri.Scheme != "wss"))
            {
                throw new FormatException("the address does not start with ws:// or wss://, or is not complete." + Expected);
            }

            Refuse(string.IsNullOrEmpty(uri.Host), "the address names no host.");
            Refuse(uri.Port <= 0, "the port is not between 1 and 65535.");
            Refuse(uri.UserInfo.Length > 0, "the address holds a user or a password, which would be shown to everybody. Use the authorization header.");
            Refuse(uri.Fragment.Length > 0, "the address holds a '#', which has no meaning for a WebSocket (RFC 6455, 3).");
            return new WebSocketUrl(uri);
        }

        private static void Refuse(bool isWrong, string reason)
        {
            if (isWrong)
            {
                throw new FormatException(reason + Expected);
            }
        }
    }
}
