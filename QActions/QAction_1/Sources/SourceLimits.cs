using System;

namespace Skyline.Protocol.Sources
{
    /// <summary>What the operator set for sources.</summary>
    internal sealed class SourceLimits
    {
        /// <summary>Gets or sets how many sources there may be at most. There is always a limit: no table grows without bound.</summary>
        public int Maximum { get; set; } = 1000;

        /// <summary>Gets or sets how long a device may send nothing for a source that it was asked for before the source counts as missing.</summary>
        public TimeSpan MissingAfter { get; set; } = TimeSpan.FromSeconds(10);

        /// <summary>Gets or sets how long a source may send nothing before it counts as silent; zero for any time, as sources that send only changes need it.</summary>
        public TimeSpan SilentAfter { get; set; } = TimeSpan.Zero;

        /// <summary>Gets or sets how long a source may be missing before it is removed; zero to keep it.</summary>
        public TimeSpan RemoveMissingAfter { get; set; } = TimeSpan.Zero;
    }
}
