using System;
using System.Collections.Generic;

namespace Skyline.Protocol.Connections
{
    /// <summary>How long each address last took to open a connection. Not thread-safe.</summary>
    internal sealed class OpeningTimes
    {
        private readonly Dictionary<string, TimeSpan> times = new Dictionary<string, TimeSpan>();

        /// <summary>Gets the time of an address.</summary>
        /// <returns>The time; <see langword="null"/> when it is not known.</returns>
        public TimeSpan? Of(WebSocketUrl address) => times.TryGetValue(address.Text, out var time) ? time : (TimeSpan?)null;

        /// <summary>Notes the time of an address.</summary>
        /// <param name="address">The address; <see langword="null"/> when DataMiner opened one that the connector does not know.</param>
        /// <param name="time">How long it took.</param>
        public void Note(WebSocketUrl address, TimeSpan time)
        {
            if (address != null)
            {
                times[address.Text] = time;
            }
        }
    }
}
