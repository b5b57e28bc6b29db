using System;

namespace Skyline.Protocol.Statistics
{
    /// <summary>What changes by itself as time passes.</summary>
    internal sealed class Gauges
    {
        /// <summary>Initializes a new instance of the <see cref="Gauges"/> class.</summary>
        /// <param name="messageRate">Messages received in a second.</param>
        /// <param name="uptime">How long the connection has been open; <see langword="null"/> when it is closed.</param>
        public Gauges(double messageRate, TimeSpan? uptime)
        {
            MessageRate = messageRate;
            Uptime = uptime;
        }

        /// <summary>Gets the messages received in a second.</summary>
        public double MessageRate { get; }

        /// <summary>Gets how long the connection has been open; <see langword="null"/> when it is closed.</summary>
        public TimeSpan? Uptime { get; }

        /// <summary>Compares with other gauges.</summary>
        /// <param name="other">The others; may be <see langword="null"/>.</param>
        /// <returns><see langword="true"/> when both say the same.</returns>
        public bool Says(Gauges other) => other != null && MessageRate.Equals(other.MessageRate) && Uptime == other.Uptime;
    }
}
