namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>What shows that a device is there.</summary>
    internal enum AliveBy
    {
        /// <summary>Only a reply to a heartbeat.</summary>
        Reply,

        /// <summary>Any message.</summary>
        Message,

        /// <summary>Nothing has to: only a close ends the connection.</summary>
        Nothing,
    }
}
