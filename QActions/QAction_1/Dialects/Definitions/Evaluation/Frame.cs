using System;
using Skyline.Protocol.Dialects.Definitions.Paths;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>One of the nodes that a star stands for, with what is read of it up to the next star; or the message.</summary>
    internal sealed class Frame
    {
        private readonly NameChain name;
        private readonly JsonValue[] slots;

        /// <summary>Initializes a new instance of the <see cref="Frame"/> class.</summary>
        /// <param name="scope">The star.</param>
        /// <param name="parent">The node of the star before it; <see langword="null"/> for the message.</param>
        /// <param name="name">The names that lead to it from there; <see langword="null"/> for none.</param>
        public Frame(StarScope scope, Frame parent, NameChain name)
        {
            Scope = scope;
            Parent = parent;
            this.name = name;
            slots = scope.SlotCount == 0 ? Array.Empty<JsonValue>() : new JsonValue[scope.SlotCount];
        }

        /// <summary>Gets the star.</summary>
        public StarScope Scope { get; }

        /// <summary>Gets the node of the star before it; <see langword="null"/> for the message.</summary>
        public Frame Parent { get; }

        /// <summary>Gets the names that lead to it from there, joined by dots.</summary>
        public string Name => name == null ? string.Empty : name.Text();

        /// <summary>Gives a value.</summary>
        /// <param name="slot">Where it is found.</param>
        /// <returns>The value; of the kind <see cref="JsonKind.None"/> when the message does not have it.</returns>
        public ref readonly JsonValue this[PathSlot slot] => ref At(slot.Scope).slots[slot.Index];

        /// <summary>Keeps a value.</summary>
        /// <param name="index">Which one.</param>
        /// <param name="value">The value.</param>
        public void Keep(int index, in JsonValue value) => slots[index] = value;

        /// <summary>Finds the node that a star before this one stands for.</summary>
        /// <param name="scope">The star; this one, or one before it.</param>
        /// <returns>The node.</returns>
        public Frame At(StarScope scope)
        {
            var frame = this;
            while (frame.Scope != scope)
            {
                frame = frame.Parent;
            }

            return frame;
        }
    }
}
