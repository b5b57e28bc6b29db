namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>A star of a tree of paths, or the message itself: what its frames hold.</summary>
    internal sealed class StarScope
    {
        /// <summary>Initializes a new instance of the <see cref="StarScope"/> class.</summary>
        /// <param name="ordinal">Its place among those of the tree; 0 for the message.</param>
        /// <param name="parent">The star before it; <see langword="null"/> for the message.</param>
        public StarScope(int ordinal, StarScope parent)
        {
            Ordinal = ordinal;
            Parent = parent;
        }

        /// <summary>Gets its place among those of the tree; 0 for the message.</summary>
        public int Ordinal { get; }

        /// <summary>Gets the star before it; <see langword="null"/> for the message.</summary>
        public StarScope Parent { get; }

        /// <summary>Gets or sets how many values a frame holds.</summary>
        public int SlotCount { get; set; }

        /// <summary>Gets or sets a value indicating whether a rule has an item for each of its frames.</summary>
        public bool HasItems { get; set; }
    }
}
