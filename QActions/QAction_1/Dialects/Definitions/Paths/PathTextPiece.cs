namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>A piece of a text: characters, or what a path finds.</summary>
    internal sealed class PathTextPiece
    {
        /// <summary>Initializes a new instance of the <see cref="PathTextPiece"/> class: characters.</summary>
        /// <param name="characters">The characters.</param>
        public PathTextPiece(string characters)
        {
            Characters = characters;
        }

        /// <summary>Initializes a new instance of the <see cref="PathTextPiece"/> class: what a path finds.</summary>
        /// <param name="path">The path.</param>
        /// <param name="separator">What separates the parts of which one is meant.</param>
        /// <param name="part">Which part is meant, from 1; 0 for the whole.</param>
        public PathTextPiece(DefinitionPath path, char separator, int part)
        {
            Path = path;
            Separator = separator;
            Part = part;
        }

        /// <summary>Gets the characters; <see langword="null"/> for what a path finds.</summary>
        public string Characters { get; }

        /// <summary>Gets the path; <see langword="null"/> for characters.</summary>
        public DefinitionPath Path { get; }

        /// <summary>Gets what separates the parts of which one is meant.</summary>
        public char Separator { get; }

        /// <summary>Gets which part is meant, from 1; 0 for the whole.</summary>
        public int Part { get; }
    }
}
