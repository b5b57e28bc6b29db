using System;
using Skyline.Protocol.Dialects.Definitions.Paths;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>How a connection is kept alive, and how it is known that it is.</summary>
    internal sealed class DefinitionHeartbeat
    {
        /// <summary>Gets or sets how often it is sent, 1 to 300 s; <see langword="null"/> for what the operator set.</summary>
        public TimeSpan? Every { get; set; }

        /// <summary>Gets or sets how long nothing may be heard, 7 to 600 s; <see langword="null"/> for what the operator set.</summary>
        public TimeSpan? Timeout { get; set; }

        /// <summary>Gets or sets what is sent; <see langword="null"/> for nothing.</summary>
        public Messages.MessageTemplate Send { get; set; }

        /// <summary>Gets or sets which message answers it; <see langword="null"/> when none does.</summary>
        public Match Reply { get; set; }

        /// <summary>Gets or sets where the answer repeats the mark of what was sent; <see langword="null"/> when it does not.</summary>
        public DefinitionPath Echo { get; set; }

        /// <summary>Gets or sets what shows that the device is there.</summary>
        public AliveBy Alive { get; set; }

        /// <summary>Gets or sets how many times longer the device may leave heartbeats unanswered while it sends other messages.</summary>
        public int LongerWhileHeard { get; set; } = 1;

        /// <summary>Gets or sets a value indicating whether the device repeats the mark exactly. Otherwise a time that it rounded, or that of its own clock, says as much as none.</summary>
        public bool IsEchoExact { get; set; } = true;
    }
}
