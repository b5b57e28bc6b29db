using System;
using System.Collections.Generic;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Is07
{
    /// <summary>AMWA NMOS IS-07 v1.0 over WebSocket.</summary>
    internal sealed class Is07Dialect : IDialect
    {
        /// <inheritdoc />
        public string Heartbeat(DateTime sentUtc) => Is07Commands.Health(sentUtc);

        /// <inheritdoc />
        public string Subscription(IEnumerable<string> sourceIds) => Is07Commands.Subscription(sourceIds);

        /// <inheritdoc />
        public ReadResult Read(string text) => Is07MessageReader.Read(text);
    }
}
