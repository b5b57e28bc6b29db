using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Reads what must hold for a value of a message, or for its head.</summary>
    internal static class TestReader
    {
        private const int ShownText = 100;

        private static readonly string[] Known = { "exists", "starts", "not" };
        private static readonly char[] Opening = { '{', '[' };

        /// <summary>Reads a test.</summary>
        /// <param name="node">Where it stands.</param>
        /// <param name="isOfHead">Whether it is of the head: a text, around which white space does not count.</param>
        /// <returns>The test.</returns>
        public static ValueTest Read(DocumentNode node, bool isOfHead)
        {
            if (node.Items != null)
            {
                return node.Items.Count > 0 ? new AnyTest(node.Items.Select(item => Read(item, isOfHead)).ToArray()) : throw node.Mistake("an empty list never holds");
            }

            return node.Members != null ? Named(node, isOfHead) : isOfHead ? HeadEquals(node) : new EqualTest(node.Value);
        }

        private static ValueTest Named(DocumentNode node, bool isOfHead)
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
                    return isOfHead ? HeadStarts(member) : new StartsTest(Nodes.Text(member));
                case "not":
                    return new NotTest(Read(member, isOfHead));
                default:
                    var nearest = NearestWord.To(member.Name, Known);
                    throw member.MistakeOfParent("'" + DisplayText.Clean(member.Name, ShownText) + "' is not a test; known: exists, starts, not"
                        + (nearest == null ? string.Empty : ". Did you mean '" + nearest + "'?"));
            }
        }

        private static EqualTest HeadEquals(DocumentNode node) => new EqualTest(JsonValue.OfText(HeadText(node).Trim()));

        /// <summary>The head is read without the white space at its end, which the test may want.</summary>
        private static ValueTest HeadStarts(DocumentNode node)
        {
            var start = HeadText(node).TrimStart();
            var whole = start.TrimEnd();
            var test = new StartsTest(start);
            return whole.Length == start.Length ? test : (ValueTest)new AnyTest(new ValueTest[] { test, new EqualTest(JsonValue.OfText(whole)) });
        }

        private static string HeadText(DocumentNode node)
        {
            Nodes.Require(node, node.Value.Kind == JsonKind.Text, "a text, as the head is one" + (node.Value.Kind == JsonKind.Number ? ": \"" + node.Value.AsJson() + "\"" : string.Empty));
            var text = node.Value.AsText();
            if (text.Trim().Length == 0)
            {
                throw node.Mistake("a head is never empty; for messages without one write { \"exists\": false }");
            }

            return text.IndexOfAny(Opening) < 0 ? text : throw node.Mistake("the head ends before the first '{' or '[', where the JSON begins");
        }
    }
}
