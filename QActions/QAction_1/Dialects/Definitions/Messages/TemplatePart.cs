namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>A part of a text: characters, or a placeholder.</summary>
    internal readonly struct TemplatePart
    {
        /// <summary>Initializes a new instance of the <see cref="TemplatePart"/> struct.</summary>
        /// <param name="characters">The characters; <see langword="null"/> for a placeholder.</param>
        /// <param name="placeholder">The placeholder; <see langword="null"/> for characters.</param>
        /// <param name="place">Where it stands if the text is a message by itself.</param>
        public TemplatePart(string characters, Placeholder placeholder, TextPlace place)
        {
            Characters = characters;
            Placeholder = placeholder;
            Place = place;
        }

        /// <summary>Gets the characters; <see langword="null"/> for a placeholder.</summary>
        public string Characters { get; }

        /// <summary>Gets the placeholder; <see langword="null"/> for characters.</summary>
        public Placeholder Placeholder { get; }

        /// <summary>Gets where it stands if the text is a message by itself.</summary>
        public TextPlace Place { get; }
    }
}
