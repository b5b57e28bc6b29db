namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>What a time in a message is.</summary>
    internal enum TimeForm
    {
        /// <summary>Text is ISO 8601, a number is told by its size.</summary>
        Auto,

        /// <summary>ISO 8601.</summary>
        Iso,

        /// <summary>Seconds since 1970.</summary>
        Unix,

        /// <summary>Milliseconds since 1970.</summary>
        UnixMs,

        /// <summary>Microseconds since 1970.</summary>
        UnixUs,

        /// <summary>Nanoseconds since 1970.</summary>
        UnixNs,

        /// <summary>International Atomic Time, <c>seconds:nanoseconds</c>.</summary>
        Tai,
    }
}
