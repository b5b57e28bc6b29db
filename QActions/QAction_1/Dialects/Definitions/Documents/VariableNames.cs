using System.Collections.Generic;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Finds the variables of a definition before its messages are read, since a message can stand before the rule that takes its variable.</summary>
    internal static class VariableNames
    {
        /// <summary>The most variables of a definition.</summary>
        public const int Most = 16;

        private const int LongestName = 100;
        private static readonly char[] Braces = { '{', '}' };

        /// <summary>Finds every variable that is taken or made.</summary>
        /// <param name="root">The definition.</param>
        /// <returns>The names.</returns>
        /// <exception cref="DefinitionMistakeException">There are too many, or one cannot be written as a placeholder.</exception>
        public static IReadOnlyCollection<string> Of(DocumentNode root)
        {
            var names = new HashSet<string>();
            Collect(names, root.Find("open"), "take");
            Collect(names, root.Find("open"), "let");
            Collect(names, root.Find("read"), "take");
            return names;
        }

        /// <summary>Insists on a name that can be written as a placeholder.</summary>
        /// <param name="node">Where it stands.</param>
        /// <param name="name">The name.</param>
        public static void Check(DocumentNode node, string name)
        {
            if (name.Length == 0 || name.Length > LongestName || name.IndexOfAny(Braces) >= 0)
            {
                throw node.Mistake("'" + DisplayText.Clean(name, LongestName) + "' cannot be a name: it needs 1 to " + LongestName + " characters, and no braces");
            }
        }

        private static void Collect(HashSet<string> names, DocumentNode list, string member)
        {
            if (list?.Items == null)
            {
                return;
            }

            foreach (var item in list.Items)
            {
                var variables = item.Members == null ? null : item.Find(member);
                if (variables?.Members == null)
                {
                    continue;
                }

                foreach (var variable in variables.Members)
                {
                    Check(variable, variable.Name);
                    names.Add(variable.Name);
                    if (names.Count > Most)
                    {
                        throw variable.Mistake("one too many: a definition has at most " + Most + " variables");
                    }
                }
            }
        }
    }
}
