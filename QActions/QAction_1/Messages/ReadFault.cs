namespace Skyline.Protocol.Messages
{
    /// <summary>Why a message could not be read.</summary>
    internal enum ReadFault
    {
        /// <summary>It could.</summary>
        None,

        /// <summary>It is not valid, or lacks a member that its kind must have.</summary>
        Malformed,

        /// <summary>It is nested deeper than the connector accepts.</summary>
        TooDeep,

        /// <summary>It is longer than the connector accepts.</summary>
        Oversized,
    }
}
