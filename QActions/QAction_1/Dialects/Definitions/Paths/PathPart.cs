using System;

namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>A part of a path.</summary>
    internal readonly struct PathPart : IEquatable<PathPart>
    {
        private PathPart(PathPartKind kind, string name, int index)
        {
            Kind = kind;
            Name = name;
            Index = index;
        }

        /// <summary>Gets a part that goes to every member or item.</summary>
        public static PathPart Star => new PathPart(PathPartKind.Star, null, 0);

        /// <summary>Gets a part that goes to the JSON in a string.</summary>
        public static PathPart Json => new PathPart(PathPartKind.Json, null, 0);

        /// <summary>Gets a part that goes to every scalar below.</summary>
        public static PathPart Deep => new PathPart(PathPartKind.Deep, null, 0);

        /// <summary>Gets what it goes to.</summary>
        public PathPartKind Kind { get; }

        /// <summary>Gets the name of the member; <see langword="null"/> for any other kind.</summary>
        public string Name { get; }

        /// <summary>Gets which item, from 0; 0 for any other kind.</summary>
        public int Index { get; }

        /// <summary>Gets a value indicating whether it stands for several nodes.</summary>
        public bool IsStar => Kind == PathPartKind.Star || Kind == PathPartKind.Deep;

        /// <summary>A part that goes to a member.</summary>
        /// <param name="name">Its name.</param>
        /// <returns>The part.</returns>
        public static PathPart Member(string name) => new PathPart(PathPartKind.Name, name, 0);

        /// <summary>A part that goes to an item.</summary>
        /// <param name="index">Which one, from 0.</param>
        /// <returns>The part.</returns>
        public static PathPart Item(int index) => new PathPart(PathPartKind.Index, null, index);

        /// <inheritdoc />
        public bool Equals(PathPart other) => Kind == other.Kind && Name == other.Name && Index == other.Index;

        /// <inheritdoc />
        public override bool Equals(object obj) => obj is PathPart other && Equals(other);

        /// <inheritdoc />
        public override int GetHashCode() => ((int)Kind * 31) + Index + (Name == null ? 0 : StringComparer.Ordinal.GetHashCode(Name));
    }
}
