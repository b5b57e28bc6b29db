namespace Skyline.Protocol.Messages
{
    /// <summary>The value of an event: as an operator reads it, and as a number where it has one.</summary>
    internal sealed class SourceValue
    {
        public SourceValue(string text, double? number, string unit = null, bool keepsUnit = false)
        {
            Text = text;
            Number = number;
            Unit = unit;
            KeepsUnit = keepsUnit;
        }

        /// <summary>Gets the value as shown, with its unit where the device gives one.</summary>
        public string Text { get; }

        /// <summary>Gets the value as a number, scale applied: 1 and 0 for a boolean; <see langword="null"/> for text.</summary>
        public double? Number { get; }

        /// <summary>Gets the unit that the text ends with, as a definition reads it; <see langword="null"/> for none.</summary>
        public string Unit { get; }

        /// <summary>Gets a value indicating whether it is a number that came without the unit that its source sends otherwise: one that was sent before holds.</summary>
        public bool KeepsUnit { get; }
    }
}
