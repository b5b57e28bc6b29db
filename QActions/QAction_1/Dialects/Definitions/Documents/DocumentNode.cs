using System.Collections.Generic;
using System.Globalization;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>A value of a definition, with its place, so that every mistake can be told where it stands.</summary>
    internal sealed class DocumentNode
    {
        private const int ShownMistake = 600;

        private readonly string text;
        private readonly DocumentNode parent;
        private readonly string step;

        /// <summary>Initializes a new instance of the <see cref="DocumentNode"/> class.</summary>
        /// <param name="text">The definition.</param>
        /// <param name="parent">The object or array that it stands in; <see langword="null"/> for the outermost one.</param>
        /// <param name="name">Its name; <see langword="null"/> for an item.</param>
        /// <param name="index">Which item it is, from 0.</param>
        /// <param name="start">Where it begins, from 0; of a member, where its name does.</param>
        public DocumentNode(string text, DocumentNode parent, string name, int index, int start)
        {
            this.text = text;
            this.parent = parent;
            Name = name;
            Start = start;
            step = parent == null ? string.Empty : name ?? "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
        }

        /// <summary>Gets its name; <see langword="null"/> for an item.</summary>
        public string Name { get; }

        /// <summary>Gets where it begins, from 0; of a member, where its name does.</summary>
        public int Start { get; }

        /// <summary>Gets or sets its value.</summary>
        public JsonValue Value { get; set; }

        /// <summary>Gets or sets its members, in order; <see langword="null"/> for anything but an object.</summary>
        public IReadOnlyList<DocumentNode> Members { get; set; }

        /// <summary>Gets or sets its items; <see langword="null"/> for anything but an array.</summary>
        public IReadOnlyList<DocumentNode> Items { get; set; }

        /// <summary>Gets what it is, in a word or two.</summary>
        public string Kind
        {
            get
            {
                switch (Value.Kind)
                {
                    case JsonKind.Text:
                        return "a text";
                    case JsonKind.Number:
                        return "a number";
                    case JsonKind.Null:
                        return "null";
                    case JsonKind.Structure:
                        return Members == null ? "a list" : "an object";
                    default:
                        return Value.Kind == JsonKind.True ? "true" : "false";
                }
            }
        }

        /// <summary>Gets the members and items that lead to it, such as <c>read[0].value</c>; empty for the outermost one.</summary>
        public string Place
        {
            get
            {
                var before = parent == null ? string.Empty : parent.Place;
                return before.Length == 0 || Name == null ? before + step : before + "." + step;
            }
        }

        /// <summary>Finds a member.</summary>
        /// <param name="name">Its name.</param>
        /// <returns>The member; <see langword="null"/> when there is none.</returns>
        public DocumentNode Find(string name)
        {
            foreach (var member in Members)
            {
                if (member.Name == name)
                {
                    return member;
                }
            }

            return null;
        }

        /// <summary>Gives its JSON as written, quotes included.</summary>
        /// <returns>The JSON.</returns>
        public string ToJson() => Value.Kind == JsonKind.Text ? "\"" + Value.AsJson() + "\"" : Value.AsJson();

        /// <summary>Makes a mistake at this place.</summary>
        /// <param name="mistake">What is wrong, and how to mend it.</param>
        /// <returns>The exception.</returns>
        public DefinitionMistakeException Mistake(string mistake) => Mistake(mistake, Start, Place);

        /// <summary>Makes a mistake at a place within its value.</summary>
        /// <param name="mistake">What is wrong, and how to mend it.</param>
        /// <param name="offset">Where, from the beginning of the value.</param>
        /// <returns>The exception.</returns>
        public DefinitionMistakeException MistakeAt(string mistake, int offset) => Mistake(mistake, Value.Start + offset, Place);

        /// <summary>Makes a mistake in the object or array that this stands in, in the line of this one.</summary>
        /// <param name="mistake">What is wrong, and how to mend it.</param>
        /// <returns>The exception.</returns>
        public DefinitionMistakeException MistakeOfParent(string mistake) => Mistake(mistake, Start, parent.Place);

        private DefinitionMistakeException Mistake(string mistake, int offset, string place)
        {
            var line = DocumentLines.Of(text, offset);
            return new DefinitionMistakeException(DisplayText.Clean("line " + line + (place.Length == 0 ? string.Empty : ", " + place) + ": " + mistake, ShownMistake), line);
        }
    }
}
