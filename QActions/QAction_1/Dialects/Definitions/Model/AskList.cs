namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>Which keys a message of a subscription names.</summary>
    internal enum AskList
    {
        /// <summary>Every subscribed one, after each change.</summary>
        All,

        /// <summary>Those that came.</summary>
        New,

        /// <summary>Those that went.</summary>
        Gone,

        /// <summary>One that came or went, a message each.</summary>
        One,
    }
}
