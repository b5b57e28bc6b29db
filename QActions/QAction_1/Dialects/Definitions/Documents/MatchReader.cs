using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Paths;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Reads which messages are meant.</summary>
    internal static class MatchReader
    {
        /// <summary>The most conditions of a match.</summary>
        public const int MostConditions = 16;

        private const string Head = "head";
        private const int ShownText = 100;

        private static readonly string[] Tests = { "exists", "starts", "not" };

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
                conditions.Add(new Condition(Path(member, context, each), Test(member)));
            }

            return new Match(conditions.ToArray(), string.Join(", ", node.Members.Select(member => member.Name + " " + MatchText.Of(member))));
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

        private static ValueTest Test(DocumentNode node)
        {
            if (node.Items != null)
            {
                return node.Items.Count > 0 ? new AnyTest(node.Items.Select(Test).ToArray()) : throw node.Mistake("an empty list never holds");
            }

            return node.Members == null ? new EqualTest(node.Value) : Named(node);
        }

        private static ValueTest Named(DocumentNode node)
        {
            if (node.Members.Count != 1)
            {
                throw node.Mistake("a test has one of exists, starts, not");
            }

            var member = node.Members[0];
            switch (member.Name)
            {
                case "exists":
                    return new ExistsTest(Nodes.IsTrue(member));
                case "starts":
                    return new StartsTest(Nodes.Text(member));
                case "not":
                    return new NotTest(Test(member));
                default:
                    var nearest = NearestWord.To(member.Name, Tests);
                    throw member.MistakeOfParent("'" + DisplayText.Clean(member.Name, ShownText) + "' is no test; known: exists, starts, not"
                        + (nearest == null ? string.Empty : ". Did you mean '" + nearest + "'?"));
            }
        }
    }
}
