namespace Skyline.Protocol.Dialects.Definitions.Presets
{
    /// <summary>A definition that comes with the connector.</summary>
    internal sealed class Preset
    {
        /// <summary>Initializes a new instance of the <see cref="Preset"/> class.</summary>
        /// <param name="name">What the kind of device is called, as the definition has it.</param>
        /// <param name="text">The definition.</param>
        public Preset(string name, string text)
        {
            Name = name;
            Text = text;
        }

        /// <summary>Gets what the kind of device is called.</summary>
        public string Name { get; }

        /// <summary>Gets the definition.</summary>
        public string Text { get; }
    }
}
