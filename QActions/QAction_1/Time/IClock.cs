using System;

namespace Skyline.Protocol.Time
{
    /// <summary>The time, as every rule of the connector reads it, so that tests control it.</summary>
    internal interface IClock
    {
        /// <summary>Gets the current date and time, in UTC. It jumps when somebody sets the clock of the agent.</summary>
        DateTime UtcNow { get; }

        /// <summary>Gets the time since a fixed, unknown moment. It never jumps: durations and due times are measured with it.</summary>
        TimeSpan Elapsed { get; }
    }
}
