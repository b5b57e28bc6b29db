namespace Skyline.Protocol.Dialects.Is07
{
    /// <summary>The base types (AMWA IS-07, Event types).</summary>
    internal enum Is07BaseType
    {
        /// <summary><c>boolean</c>.</summary>
        Boolean,

        /// <summary><c>string</c>.</summary>
        String,

        /// <summary><c>number</c>.</summary>
        Number,
    }
}
