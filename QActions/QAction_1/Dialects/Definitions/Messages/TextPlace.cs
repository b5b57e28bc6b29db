namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Where a placeholder of a text message stands, which decides how a value is kept inside its place.</summary>
    internal enum TextPlace
    {
        /// <summary>In no quotes and no brackets: the value is written as it is, and can only be printable ASCII.</summary>
        Plain,

        /// <summary>Between quotes: the value is escaped as in a JSON string.</summary>
        Quoted,

        /// <summary>In brackets and no quotes: the value is written as JSON.</summary>
        Json,
    }
}
