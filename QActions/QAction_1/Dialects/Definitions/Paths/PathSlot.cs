namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>Where the value of a path is found once a message was walked.</summary>
    internal sealed class PathSlot
    {
        /// <summary>Initializes a new instance of the <see cref="PathSlot"/> class.</summary>
        /// <param name="scope">The innermost star before it.</param>
        /// <param name="index">Which slot of a frame of that star; -1 for the name of the frame.</param>
        /// <param name="name">The name that is meant whatever the message; <see langword="null"/> when the message has it.</param>
        public PathSlot(StarScope scope, int index, string name = null)
        {
            Scope = scope;
            Index = index;
            Name = name;
        }

        /// <summary>Gets the innermost star before it.</summary>
        public StarScope Scope { get; }

        /// <summary>Gets which slot of a frame of that star it is; -1 for the name of the frame.</summary>
        public int Index { get; }

        /// <summary>Gets the name that is meant whatever the message; <see langword="null"/> when the message has it.</summary>
        public string Name { get; }
    }
}
