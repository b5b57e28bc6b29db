namespace Skyline.Protocol.Messages
{
    /// <summary>How a source goes away.</summary>
    internal enum ShutdownKind
    {
        /// <summary>It comes back by itself.</summary>
        Reboot,

        /// <summary>It does not come back by itself.</summary>
        Shutdown,
    }
}
