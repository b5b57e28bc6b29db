namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>What became of a command.</summary>
    internal enum CommandState
    {
        /// <summary>It could not be sent.</summary>
        NotSent,

        /// <summary>It was sent.</summary>
        Sent,

        /// <summary>The device answered it.</summary>
        Answered,

        /// <summary>The device refused it.</summary>
        Refused,

        /// <summary>The device did not answer it in time.</summary>
        NoAnswer,
    }
}
