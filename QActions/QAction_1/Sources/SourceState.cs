namespace Skyline.Protocol.Sources
{
    /// <summary>What is known of a source. The numbers are the values of the column State.</summary>
    internal enum SourceState
    {
        /// <summary>The device is not asked for it: the operator does not want it, or the list is about to be sent.</summary>
        NotSubscribed = 0,

        /// <summary>The device was asked for it and has not sent anything yet.</summary>
        Waiting = 1,

        /// <summary>It sends events.</summary>
        Active = 2,

        /// <summary>It told that it reboots.</summary>
        Rebooting = 3,

        /// <summary>It told that it shuts down.</summary>
        ShutDown = 4,

        /// <summary>It sent no event for longer than the operator expects.</summary>
        Silent = 5,

        /// <summary>The device was asked for it a while ago and never sent anything: it reports no error for a source that it does not have.</summary>
        Missing = 6,

        /// <summary>The operator wants it, and the connection is closed: what the row tells is from before.</summary>
        NotConnected = 7,

        /// <summary>The operator wants it, and the list that holds it is longer than may be sent.</summary>
        OverLimit = 8,

        /// <summary>The device refused it, or it was not asked: the key of the source is not of the kind that the definition in force knows.</summary>
        Refused = 9,
    }
}
