namespace Skyline.Protocol.Sources
{
    /// <summary>How many sources there are of those that an operator looks for first.</summary>
    internal sealed class SourceCounts
    {
        public SourceCounts(int active, int silentOrMissing)
        {
            Active = active;
            SilentOrMissing = silentOrMissing;
        }

        /// <summary>Gets how many send events.</summary>
        public int Active { get; }

        /// <summary>Gets how many should, and do not.</summary>
        public int SilentOrMissing { get; }

        /// <summary>Compares with other counts.</summary>
        /// <param name="other">The others; may be <see langword="null"/>.</param>
        /// <returns><see langword="true"/> when both say the same.</returns>
        public bool Says(SourceCounts other) => other != null && Active == other.Active && SilentOrMissing == other.SilentOrMissing;
    }
}
