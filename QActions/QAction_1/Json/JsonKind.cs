namespace Skyline.Protocol.Json
{
    /// <summary>What a JSON value is (RFC 8259, section 3).</summary>
    internal enum JsonKind
    {
        /// <summary>There is no value.</summary>
        None,

        /// <summary>An object or an array.</summary>
        Structure,

        /// <summary>A string.</summary>
        Text,

        /// <summary>A number.</summary>
        Number,

        /// <summary>The literal true.</summary>
        True,

        /// <summary>The literal false.</summary>
        False,

        /// <summary>The literal null.</summary>
        Null,
    }
}
