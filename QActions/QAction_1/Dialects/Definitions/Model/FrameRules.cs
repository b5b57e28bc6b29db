namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>How documents stand in a message.</summary>
    internal sealed class FrameRules
    {
        /// <summary>Initializes a new instance of the <see cref="FrameRules"/> class.</summary>
        /// <param name="separator">The text that ends each document; <see langword="null"/> when a message is one document.</param>
        /// <param name="hasHead">Whether text in front of the JSON is the head.</param>
        public FrameRules(string separator, bool hasHead)
        {
            Separator = separator;
            HasHead = hasHead;
        }

        /// <summary>Gets the text that ends each document; <see langword="null"/> when a message is one document.</summary>
        public string Separator { get; }

        /// <summary>Gets a value indicating whether text in front of the JSON is the head.</summary>
        public bool HasHead { get; }
    }
}
