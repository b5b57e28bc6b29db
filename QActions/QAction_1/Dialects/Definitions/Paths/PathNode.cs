using System;

namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>A node of the tree into which the paths of a definition are compiled.</summary>
    internal sealed class PathNode
    {
        /// <summary>Initializes a new instance of the <see cref="PathNode"/> class.</summary>
        /// <param name="part">The part that leads to it.</param>
        /// <param name="scope">The innermost star that leads to it, itself included.</param>
        public PathNode(PathPart part, StarScope scope)
        {
            Part = part;
            Name = part.Name;
            Index = part.Index;
            IsDeep = part.Kind == PathPartKind.Deep;
            Scope = scope;
        }

        /// <summary>Gets the part that leads to it.</summary>
        public PathPart Part { get; }

        /// <summary>Gets the name of the member that it is; <see langword="null"/> for anything else.</summary>
        public string Name { get; }

        /// <summary>Gets which item it is, from 0; 0 for anything else.</summary>
        public int Index { get; }

        /// <summary>Gets the innermost star that leads to it, itself included.</summary>
        public StarScope Scope { get; }

        /// <summary>Gets or sets which slot of the frame its value goes to; -1 when nobody reads it.</summary>
        public int Slot { get; set; } = -1;

        /// <summary>Gets or sets the members that are read.</summary>
        public PathNode[] Names { get; set; } = Array.Empty<PathNode>();

        /// <summary>Gets or sets the items that are read.</summary>
        public PathNode[] Indexes { get; set; } = Array.Empty<PathNode>();

        /// <summary>Gets or sets what is read of every member or item; <see langword="null"/> for nothing.</summary>
        public PathNode Star { get; set; }

        /// <summary>Gets or sets what is read of the JSON in a string; <see langword="null"/> for nothing.</summary>
        public PathNode Json { get; set; }

        /// <summary>Gets or sets the node for every scalar below; <see langword="null"/> for none.</summary>
        public PathNode Deep { get; set; }

        /// <summary>Gets a value indicating whether it is the node for every scalar below another one.</summary>
        public bool IsDeep { get; }

        /// <summary>Gets a value indicating whether members and items are looked at whatever their names are.</summary>
        public bool ReadsAll => IsDeep || Star != null;

        /// <summary>Gets a value indicating whether anything of an object is read.</summary>
        public bool ReadsMembers => Names.Length > 0 || ReadsAll;

        /// <summary>Gets a value indicating whether anything of an array is read.</summary>
        public bool ReadsItems => Indexes.Length > 0 || ReadsAll;
    }
}
