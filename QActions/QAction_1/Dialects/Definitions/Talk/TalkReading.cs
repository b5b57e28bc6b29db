using System.Collections.Generic;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>What a message means on this connection.</summary>
    internal sealed class TalkReading
    {
        /// <summary>Gets what the device said, with the keys that it means in place of what it calls them.</summary>
        public List<Message> Messages { get; } = new List<Message>();

        /// <summary>Gets or sets the number of the step of the opening that the message is for, from 1; 0 when it is for none.</summary>
        public int Step { get; set; }

        /// <summary>Gets or sets a value indicating whether values that nobody may read were taken from the message: it must not be shown.</summary>
        public bool IsHidden { get; set; }

        /// <summary>Gets or sets how many events are about sources by names that the device never explained.</summary>
        public int UnknownAliases { get; set; }
    }
}
