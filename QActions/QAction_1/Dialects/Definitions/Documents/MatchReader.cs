using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Paths;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Reads which messages are meant.</summary>
    internal static class MatchReader
    {
        /// <summary>The most conditions of a match.</summary>
        public const int MostConditions = 16;

        private const string Head = "head";

        /// <summary>Reads a match.</summary>
        /// <param name="node">Where it stands; <see langword="null"/> for none.</param>
        /// <param name="context">What the definition has.</param>
        /// <param name="each">What the rule stands on; <see langword="null"/> for the message.</param>
        /// <returns>The match; <see langword="null"/> for none.</returns>
        public static Match Read(DocumentNode node, ReaderContext context, DefinitionPath each = null)
        {
            if (node == null)
            {
                return null;
            }

            Nodes.Require(node, node.Members != null, "an object, such as { \"$.type\": \"event\" }");
            if (node.Members.Count > MostConditions)
            {
                throw node.Members[MostConditions].MistakeOfParent("one too many: there are at most " + MostConditions + " conditions");
            }

            var conditions = new List<Condition>();
            foreach (var member in node.Members)
            {
                var path = context.Mistakes.Try(() => Path(member, context, each));
                var test = context.Mistakes.Try(() => TestReader.Read(member, isOfHead: member.Name == Head));
                conditions.Add(new Condition(path, test));
            }

            return context.Mistakes.Any ? null : new Match(conditions.ToArray(), string.Join(", ", node.Members.Select(member => member.Name + " " + MatchText.Of(member))));
        }

        private static DefinitionPath Path(DocumentNode member, ReaderContext context, DefinitionPath each)
        {
            if (member.Name != Head)
            {
                try
                {
                    var path = PathReader.Read(member.Name);
                    context.Tree.Add(path, each);
                    return path;
                }
                catch (PathMistakeException ex)
                {
                    throw member.MistakeOfParent(ex.Message);
                }
            }

            if (!context.HasHead)
            {
                throw member.MistakeOfParent("'head' needs \"frames\": { \"head\": true }");
            }

            return null;
        }
    }
}
