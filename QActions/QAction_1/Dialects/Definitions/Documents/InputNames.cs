using System;
using System.Collections.Generic;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Finds what an operator enters for a definition.</summary>
    internal static class InputNames
    {
        private const int Most = 20;
        private const string Prefix = "{input.";
        private const string OptionalMark = "?";
        private const string TextMark = ":text";

        /// <summary>Finds the inputs: those that are listed, or, when none are, those that messages use.</summary>
        /// <param name="root">The definition.</param>
        /// <returns>The names, in order.</returns>
        public static IReadOnlyList<string> Of(DocumentNode root)
        {
            var names = new List<string>();
            var listed = root.Find("inputs");
            if (listed == null)
            {
                Collect(names, root);
                return names;
            }

            foreach (var item in Nodes.Items(listed, Most))
            {
                var name = Nodes.Text(item);
                VariableNames.Check(item, name);
                names.Add(!names.Contains(name) ? name : throw item.Mistake("the input '" + name + "' twice; take one of them away"));
            }

            return names;
        }

        private static void Collect(List<string> names, DocumentNode node)
        {
            foreach (var child in node.Members ?? node.Items ?? Array.Empty<DocumentNode>())
            {
                Collect(names, child);
            }

            if (node.Value.Kind != JsonKind.Text)
            {
                return;
            }

            var text = node.Value.AsText();
            for (var start = text.IndexOf(Prefix, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Prefix, start + 1, StringComparison.Ordinal))
            {
                var end = text.IndexOf('}', start);
                if (end > start + Prefix.Length)
                {
                    Add(names, node, Plain(text.Substring(start + Prefix.Length, end - start - Prefix.Length)));
                }
            }
        }

        private static string Plain(string name)
        {
            var isOptional = name.EndsWith(OptionalMark, StringComparison.Ordinal);
            var plain = isOptional ? name.Substring(0, name.Length - OptionalMark.Length) : name;
            return plain.EndsWith(TextMark, StringComparison.Ordinal) ? plain.Substring(0, plain.Length - TextMark.Length) : plain;
        }

        private static void Add(List<string> names, DocumentNode node, string name)
        {
            if (names.Contains(name))
            {
                return;
            }

            VariableNames.Check(node, name);
            names.Add(names.Count < Most ? name : throw node.Mistake("one too many: a definition has at most " + Most + " inputs"));
        }
    }
}
