namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>What a placeholder of a message stands for.</summary>
    internal enum PlaceholderKind
    {
        /// <summary>The number of the message, from 1 at each opening.</summary>
        Number,

        /// <summary>A new UUID.</summary>
        Uuid,

        /// <summary>Now, as ISO 8601.</summary>
        TimeIso,

        /// <summary>Now, in seconds since 1970.</summary>
        TimeUnix,

        /// <summary>Now, in milliseconds since 1970.</summary>
        TimeUnixMs,

        /// <summary>Now, in microseconds since 1970.</summary>
        TimeUnixUs,

        /// <summary>Now, in nanoseconds since 1970.</summary>
        TimeUnixNs,

        /// <summary>Now, as IS-07 writes it.</summary>
        TimeTai,

        /// <summary>The user name that the operator entered.</summary>
        User,

        /// <summary>The secret that the operator entered.</summary>
        Secret,

        /// <summary>An input that the operator entered.</summary>
        Input,

        /// <summary>What was taken from a message, or made by <c>let</c>.</summary>
        Variable,

        /// <summary>What the operator entered for the command.</summary>
        Value,

        /// <summary>Every key that the message is about.</summary>
        Keys,

        /// <summary>One key.</summary>
        Key,

        /// <summary>A part of the key.</summary>
        KeyPart,

        /// <summary>All parts of the key.</summary>
        KeyParts,

        /// <summary>What the device calls the key.</summary>
        Alias,

        /// <summary>What stands in the message that is answered.</summary>
        Path,
    }
}
