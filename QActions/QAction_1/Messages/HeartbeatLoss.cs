namespace Skyline.Protocol.Messages
{
    /// <summary>Why a connection that nothing closed counts as lost.</summary>
    internal enum HeartbeatLoss
    {
        /// <summary>It does not.</summary>
        None,

        /// <summary>Nothing at all came.</summary>
        Silence,

        /// <summary>Messages came, and no reply to a heartbeat among them.</summary>
        NoReply,
    }
}
