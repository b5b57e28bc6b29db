using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>Where something stands in a message.</summary>
    internal sealed class DefinitionPath
    {
        /// <summary>The most parts a path can have.</summary>
        public const int MostParts = 16;

        /// <summary>The most stars a path can have, the one at its end included.</summary>
        public const int MostStars = 3;

        /// <summary>How often JSON in a string can stand in JSON in a string.</summary>
        public const int MostJson = 2;

        /// <summary>Initializes a new instance of the <see cref="DefinitionPath"/> class.</summary>
        /// <param name="text">The path as written.</param>
        /// <param name="isOfItem">Whether it begins where <c>each</c> stands.</param>
        /// <param name="parts">Its parts.</param>
        /// <param name="isName">Whether the name of the node is meant rather than the node.</param>
        public DefinitionPath(string text, bool isOfItem, IReadOnlyList<PathPart> parts, bool isName)
        {
            Text = text;
            IsOfItem = isOfItem;
            Parts = parts;
            IsName = isName;
        }

        /// <summary>Gets the path as written.</summary>
        public string Text { get; }

        /// <summary>Gets a value indicating whether it begins where <c>each</c> stands.</summary>
        public bool IsOfItem { get; }

        /// <summary>Gets its parts.</summary>
        public IReadOnlyList<PathPart> Parts { get; }

        /// <summary>Gets a value indicating whether the name of the node is meant rather than the node.</summary>
        public bool IsName { get; }

        /// <summary>Gets or sets where a reader finds its value; <see langword="null"/> as long as the paths of the definition are not compiled.</summary>
        public PathSlot Slot { get; set; }

        /// <summary>Gets or sets how a path is written that finds on the item around this one what this path does not; <see langword="null"/> when no item is around it.</summary>
        public string OnOuterItem { get; set; }

        /// <summary>Gets what an operator is told when it finds nothing: the path, and what may have been meant.</summary>
        public string Missed => OnOuterItem == null ? Text : Text + "; on the item around it: " + OnOuterItem;

        /// <inheritdoc />
        public override string ToString() => Text;
    }
}
