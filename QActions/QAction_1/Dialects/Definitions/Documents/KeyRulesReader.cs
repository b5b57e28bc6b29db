using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Model;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Reads what keys look like, and which of them add themselves.</summary>
    internal static class KeyRulesReader
    {
        private const int MostPatterns = 32;
        private const int LongestPattern = 100;

        private static readonly Dictionary<string, KeyForm> Forms = new Dictionary<string, KeyForm>
        {
            ["text"] = KeyForm.Text,
            ["number"] = KeyForm.Number,
            ["uuid"] = KeyForm.Uuid,
        };

        /// <summary>Reads what keys look like.</summary>
        /// <param name="node">Where it stands; <see langword="null"/> for any text.</param>
        /// <param name="mistakes">Takes what is wrong.</param>
        /// <returns>The rules.</returns>
        public static KeyRules Read(DocumentNode node, MistakeList mistakes)
        {
            if (node == null)
            {
                return new KeyRules();
            }

            var members = new Members(mistakes, node, "'keys'", "form", "separator", "add", "only", "not");
            var only = Patterns(members.Items("only", MostPatterns), mistakes);
            var not = members.Items("not", MostPatterns);
            if (only.Length + not.Count > MostPatterns)
            {
                throw not[MostPatterns - only.Length].Mistake("one too many: 'only' and 'not' have at most " + MostPatterns + " patterns together");
            }

            return new KeyRules
            {
                Form = members.Word("form", Forms),
                Separator = mistakes.Try(() => Separator(members.Find("separator")), ' '),
                Adds = members.IsTrue("add"),
                Only = only,
                Not = Patterns(not, mistakes),
            };
        }

        private static char? Separator(DocumentNode node)
        {
            if (node == null)
            {
                return null;
            }

            var separator = Nodes.Text(node);
            return separator.Length == 1 ? separator[0] : throw node.Mistake("must be one character, and has " + separator.Length);
        }

        private static KeyPattern[] Patterns(IReadOnlyList<DocumentNode> nodes, MistakeList mistakes) => nodes.Select(node => mistakes.Try(() => Pattern(node))).ToArray();

        private static KeyPattern Pattern(DocumentNode node)
        {
            var pattern = Nodes.Text(node);
            return pattern.Length <= LongestPattern
                ? new KeyPattern(pattern)
                : throw node.Mistake("a pattern has at most " + LongestPattern + " characters, and this one has " + pattern.Length);
        }
    }
}
