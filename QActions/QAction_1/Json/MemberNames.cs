using System;

namespace Skyline.Protocol.Json
{
    /// <summary>The names of the members of the objects that are being read, each object inside the one before.</summary>
    internal sealed class MemberNames
    {
        /// <summary>Comparing each name with each other costs the square of their number; sorting costs less from about here on, whatever the names are.</summary>
        private const int Few = 16;

        private readonly string json;
        private Place[] places = new Place[8];

        /// <param name="json">The text that holds them.</param>
        public MemberNames(string json)
        {
            this.json = json;
        }

        /// <summary>Gets how many names there are: where the next object that is entered begins.</summary>
        public int Count { get; private set; }

        /// <summary>Adds a name to the innermost object.</summary>
        /// <param name="first">Where the names of the object begin.</param>
        /// <exception cref="RepeatedNameException">The object has it already. In an object with many members that is noticed at its end.</exception>
        public void Add(in JsonValue name, int first)
        {
            if (Count - first < Few)
            {
                for (var index = first; index < Count; index++)
                {
                    if (Says(index, in name))
                    {
                        throw new RepeatedNameException(name.AsText());
                    }
                }
            }

            if (Count == places.Length)
            {
                Array.Resize(ref places, 2 * Count);
            }

            places[Count++] = new Place { Start = name.Start, Length = name.Length, HasEscapes = name.HasEscapes };
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

        private bool Says(int index, in JsonValue name)
        {
            var place = places[index];
            return place.HasEscapes || name.HasEscapes
                ? Text(index) == name.AsText()
                : place.Length == name.Length && string.CompareOrdinal(json, place.Start, json, name.Start, place.Length) == 0;
        }

        private string Text(int index) => new JsonValue(json, places[index].Start, places[index].Length, places[index].HasEscapes).AsText();

        private void CheckMany(int first)
        {
            var texts = new string[Count - first];
            for (var index = 0; index < texts.Length; index++)
            {
                texts[index] = Text(first + index);
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

        private struct Place
        {
            public int Start;
            public int Length;
            public bool HasEscapes;
        }
    }
}
