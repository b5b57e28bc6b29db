namespace Skyline.Protocol.Traces
{
    /// <summary>Which way a message went.</summary>
    public enum TraceDirection
    {
        /// <summary>From the device.</summary>
        In = 0,

        /// <summary>To the device.</summary>
        Out = 1,
    }
}
