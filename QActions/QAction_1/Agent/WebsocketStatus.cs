using System;
using System.Globalization;
using Skyline.DataMiner.Scripting;

namespace Skyline.Protocol.Agent
{
    /// <summary>The status of the WebSocket connection as DataMiner keeps it.</summary>
    public static class WebsocketStatus
    {
        private const int Open = 1;

        /// <summary>Reads the status.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <returns><see langword="true"/> when the connection is open.</returns>
        public static bool IsOpen(SLProtocol protocol) =>
            Convert.ToInt32(protocol.GetParameter(Parameter.websocketstatus), CultureInfo.InvariantCulture) == Open;
    }
}
