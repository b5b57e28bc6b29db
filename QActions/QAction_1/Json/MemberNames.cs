using System;

namespace Skyline.Protocol.Json
{
    /// <summary>The names of the members of the objects that are being read, each object inside the one before.</summary>
    internal sealed class MemberNames
    {
        /// <summary>Comparing each name with each other costs the square of their number; sorting costs less from about here on, whatever the names are.</summary>
        private const int Few = 16;

        private JsonValue[] names = new JsonValue[8];

        /// <summary>Gets how many names there are: where the next object that is entered begins.</summary>
        public int Count { get; private set; }

        /// <summary>Adds a name to the innermost object.</summary>
        /// <param name="name">The name.</param>
        /// <param name="first">Where the names of the object begin.</param>
        /// <exception cref="RepeatedNameException">The object has it already. In an object with many members that is noticed at its end.</exception>
        public void Add(JsonValue name, int first)
        {
            for (var index = first; index < Count && Count - first < Few; index++)
            {
                if (names[index].SaysTheSame(name))
                {
                    throw new RepeatedNameException(name.AsText());
                }
            }

            if (Count == names.Length)
            {
                Array.Resize(ref names, 2 * Count);
            }

            names[Count++] = name;
        }

        /// <summary>Forgets the names of the innermost object.</summary>
        /// <param name="first">Where they begin.</param>
        /// <exception cref="RepeatedNameException">One of them is there twice.</exception>
        public void Leave(int first)
        {
            if (Count - first > Few)
            {
                CheckMany(first);
            }

            Count = first;
        }

        private void CheckMany(int first)
        {
            var texts = new string[Count - first];
            for (var index = 0; index < texts.Length; index++)
            {
                texts[index] = names[first + index].AsText();
            }

            Array.Sort(texts, StringComparer.Ordinal);
            for (var index = 1; index < texts.Length; index++)
            {
                if (texts[index] == texts[index - 1])
                {
                    throw new RepeatedNameException(texts[index]);
                }
            }
        }
    }
}
