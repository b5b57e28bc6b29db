namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>A text with paths of a message in it.</summary>
    internal sealed class PathText
    {
        /// <summary>Initializes a new instance of the <see cref="PathText"/> class.</summary>
        /// <param name="text">The text as written.</param>
        /// <param name="pieces">What it is made of.</param>
        public PathText(string text, PathTextPiece[] pieces)
        {
            Text = text;
            Pieces = pieces;
        }

        /// <summary>Gets the text as written.</summary>
        public string Text { get; }

        /// <summary>Gets what it is made of.</summary>
        public PathTextPiece[] Pieces { get; }

        /// <inheritdoc />
        public override string ToString() => Text;
    }
}
