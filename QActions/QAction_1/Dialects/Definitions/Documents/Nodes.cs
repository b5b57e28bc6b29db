using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Reads values of a definition, each of which must be of its type.</summary>
    internal static class Nodes
    {
        private const int ShownWord = 40;

        /// <summary>Insists on the type of a value.</summary>
        /// <param name="node">The value.</param>
        /// <param name="isSo">Whether it is of that type.</param>
        /// <param name="wanted">The type in words.</param>
        /// <exception cref="DefinitionMistakeException">It is not.</exception>
        public static void Require(DocumentNode node, bool isSo, string wanted)
        {
            if (!isSo)
            {
                throw node.Mistake("must be " + wanted + ", and is " + node.Kind);
            }
        }

        /// <summary>Reads a text.</summary>
        /// <param name="node">The value.</param>
        /// <returns>The text, not empty.</returns>
        public static string Text(DocumentNode node)
        {
            Require(node, node.Value.Kind == JsonKind.Text, "a text");
            var text = node.Value.AsText();
            return text.Length > 0 ? text : throw node.Mistake("is empty");
        }

        /// <summary>Reads true or false.</summary>
        /// <param name="node">The value.</param>
        /// <returns>Which.</returns>
        public static bool IsTrue(DocumentNode node)
        {
            Require(node, node.Value.Kind == JsonKind.True || node.Value.Kind == JsonKind.False, "true or false");
            return node.Value.Kind == JsonKind.True;
        }

        /// <summary>Reads a number.</summary>
        /// <param name="node">The value.</param>
        /// <param name="least">The least that it can be.</param>
        /// <param name="most">The most that it can be.</param>
        /// <returns>The number.</returns>
        public static double Number(DocumentNode node, double least, double most)
        {
            var range = "a number from " + least.ToString(CultureInfo.InvariantCulture) + " to " + most.ToString(CultureInfo.InvariantCulture);
            Require(node, node.Value.Kind == JsonKind.Number, range);
            return node.Value.AsNumber().Value.TryGetDouble(out var number) && number >= least && number <= most
                ? number
                : throw node.Mistake("must be " + range + ", and is " + DisplayText.Clean(node.Value.AsJson(), ShownWord));
        }

        /// <summary>Reads the items of an array.</summary>
        /// <param name="node">The value.</param>
        /// <param name="most">How many it can have at most.</param>
        /// <returns>The items.</returns>
        public static IReadOnlyList<DocumentNode> Items(DocumentNode node, int most)
        {
            Require(node, node.Items != null, "a list");
            return node.Items.Count <= most ? node.Items : throw node.Items[most].Mistake("one too many: '" + node.Name + "' has at most " + most);
        }

        /// <summary>Reads one of several words.</summary>
        /// <typeparam name="T">What the words mean.</typeparam>
        /// <param name="node">The value.</param>
        /// <param name="words">The words.</param>
        /// <returns>What it means.</returns>
        public static T Word<T>(DocumentNode node, IReadOnlyDictionary<string, T> words)
        {
            var word = Text(node);
            if (words.TryGetValue(word, out var meaning))
            {
                return meaning;
            }

            var nearest = NearestWord.To(word, words.Keys);
            throw node.Mistake("'" + DisplayText.Clean(word, ShownWord) + "' is not known here; known: " + string.Join(", ", words.Keys.ToArray())
                + (nearest == null ? string.Empty : ". Did you mean '" + nearest + "'?"));
        }
    }
}
