namespace Skyline.Protocol.Messages
{
    /// <summary>The value of an event: as an operator reads it, and as a number where it has one.</summary>
    public sealed class SourceValue
    {
        /// <summary>Initializes a new instance of the <see cref="SourceValue"/> class.</summary>
        /// <param name="text">The value as shown.</param>
        /// <param name="number">The value as a number; <see langword="null"/> for a value that is none.</param>
        public SourceValue(string text, double? number)
        {
            Text = text;
            Number = number;
        }

        /// <summary>Gets the value as shown, with its unit where the device gives one.</summary>
        public string Text { get; }

        /// <summary>Gets the value as a number, scale applied: 1 and 0 for a boolean; <see langword="null"/> for text.</summary>
        public double? Number { get; }
    }
}
