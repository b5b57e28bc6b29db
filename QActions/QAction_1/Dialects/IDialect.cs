using System;
using System.Collections.Generic;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects
{
    /// <summary>How a kind of device words its messages. Everything else in the connector knows only <see cref="Message"/>.</summary>
    internal interface IDialect
    {
        /// <summary>Words a heartbeat.</summary>
        /// <param name="sentUtc">When it is sent, in UTC. The device echoes it, which gives the round trip.</param>
        /// <returns>ASCII text.</returns>
        string Heartbeat(DateTime sentUtc);

        /// <summary>Words a subscription to exactly these sources, in place of any earlier one.</summary>
        /// <param name="sourceIds">Identifiers of the sources; none ends every subscription.</param>
        /// <returns>ASCII text.</returns>
        string Subscription(IEnumerable<string> sourceIds);

        /// <summary>Reads a message. Never throws for what a device sends.</summary>
        /// <param name="text">The text of the message.</param>
        /// <returns>The message or the fault.</returns>
        ReadResult Read(string text);
    }
}
