using System;
using System.Globalization;

namespace Skyline.Protocol.Session
{
    /// <summary>Which values a setting may have. All settings are whole numbers.</summary>
    internal sealed class SettingRange
    {
        private readonly int lowest;
        private readonly int highest;
        private readonly string unit;

        /// <param name="unit">The unit; empty when there is none.</param>
        public SettingRange(string name, int lowest, int highest, int usual, string unit)
        {
            Name = name;
            Usual = usual;
            this.lowest = lowest;
            this.highest = highest;
            this.unit = unit.Length > 0 ? " " + unit : unit;
        }

        /// <summary>Gets what the page calls it.</summary>
        public string Name { get; }

        /// <summary>Gets the value of an element whose operator set none.</summary>
        public int Usual { get; }

        private bool IsSwitch => highest == 1;

        /// <summary>Tells whether the setting may have a value.</summary>
        /// <param name="value">The value; <see langword="null"/> for none.</param>
        public bool Holds(double? value) => value >= lowest && value <= highest && Math.Floor(value.Value).Equals(value);

        /// <summary>Checks a value that an operator set. Cube keeps him inside the range; scripts and other elements need not.</summary>
        /// <param name="value">The value; <see langword="null"/> when it is not a number.</param>
        /// <param name="shown">The value as it was set.</param>
        /// <exception cref="RefusedException">The setting may not have it; the message says which it may.</exception>
        public void Check(double? value, string shown)
        {
            if (!Holds(value))
            {
                throw new RefusedException(Name + " must be a whole number from " + Text(lowest) + " to " + Text(highest) + unit + ", not " + shown + ".");
            }
        }

        /// <summary>Says that a saved value cannot be used.</summary>
        /// <param name="shown">The value as it was saved.</param>
        public string Replaced(string shown) => Name + " was " + shown + " and is " + (IsSwitch ? Usual == 0 ? "Disabled" : "Enabled" : Text(Usual) + unit) + " again.";

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
