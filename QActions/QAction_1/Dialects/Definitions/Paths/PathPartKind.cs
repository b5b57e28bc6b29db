namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>What a part of a path goes to.</summary>
    internal enum PathPartKind
    {
        /// <summary>A member of an object.</summary>
        Name,

        /// <summary>An item of an array.</summary>
        Index,

        /// <summary>Every member or item.</summary>
        Star,

        /// <summary>The JSON in a string.</summary>
        Json,

        /// <summary>Every scalar below, or the value itself when it is one.</summary>
        Deep,
    }
}
