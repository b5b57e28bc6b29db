namespace Skyline.Protocol.Trace
{
    /// <summary>Which way a message went.</summary>
    internal enum TraceDirection
    {
        /// <summary>From the device.</summary>
        In = 0,

        /// <summary>To the device.</summary>
        Out = 1,
    }
}
