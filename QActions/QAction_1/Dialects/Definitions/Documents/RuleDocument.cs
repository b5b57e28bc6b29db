using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Reads a rule.</summary>
    internal static class RuleDocument
    {
        private static readonly string[] Common = { "when", "is", "each", "take" };

        private static readonly Dictionary<string, RuleKind> Kinds = new Dictionary<string, RuleKind>
        {
            ["state"] = RuleKind.State,
            ["gone"] = RuleKind.Gone,
            ["reboot"] = RuleKind.Reboot,
            ["accepted"] = RuleKind.Accepted,
            ["refused"] = RuleKind.Refused,
            ["alias"] = RuleKind.Alias,
            ["answer"] = RuleKind.Answer,
            ["nothing"] = RuleKind.Nothing,
        };

        /// <summary>Reads a rule.</summary>
        /// <param name="node">Where it stands.</param>
        /// <param name="number">Its place, from 1.</param>
        /// <param name="context">What the definition has.</param>
        /// <returns>The rule.</returns>
        public static Rule Read(DocumentNode node, int number, ReaderContext context)
        {
            Nodes.Require(node, node.Members != null, "an object");
            var kind = Nodes.Word(node.Find("is") ?? throw node.Mistake("'is' is missing in a rule; known: " + string.Join(", ", Kinds.Keys)), Kinds);
            var members = new Members(context.Mistakes, node, "a rule that is \"" + node.Find("is").Value.AsText() + "\"", Common.Concat(Own(kind)).ToArray());
            var each = context.Each(members.Find("each"));
            var rule = new Rule
            {
                Number = number,
                Kind = kind,
                Each = each,
                Takes = context.Mistakes.Try(() => OpeningReader.Takes(members.Find("take"), context, each), System.Array.Empty<Take>()),
            };
            rule.When = context.Mistakes.Try(() => MatchReader.Read(members.Find("when"), context, each)) ?? rule.When;
            ReadOwn(rule, members, node, context);
            return rule;
        }

        private static IEnumerable<string> Own(RuleKind kind)
        {
            switch (kind)
            {
                case RuleKind.State:
                    return StateDocument.Known;
                case RuleKind.Gone:
                case RuleKind.Reboot:
                    return new[] { "key", "alias", "part" };
                case RuleKind.Accepted:
                    return new[] { "id", "alias" };
                case RuleKind.Refused:
                    return new[] { "text", "id", "key" };
                case RuleKind.Alias:
                    return new[] { "alias", "key" };
                case RuleKind.Answer:
                    return new[] { "send" };
                default:
                    return System.Array.Empty<string>();
            }
        }

        private static void ReadOwn(Rule rule, Members members, DocumentNode node, ReaderContext context)
        {
            switch (rule.Kind)
            {
                case RuleKind.State:
                    StateDocument.Read(rule, members, node, context);
                    break;
                case RuleKind.Gone:
                case RuleKind.Reboot:
                    ReadAddress(rule, members, node, context);
                    break;
                case RuleKind.Accepted:
                    rule.Id = context.Path(members.Need("id"), rule.Each);
                    rule.Alias = context.Path(members.Find("alias"), rule.Each);
                    context.LearnsAliases |= members.Find("alias") != null;
                    break;
                case RuleKind.Refused:
                    rule.Text = context.Text(members.Need("text"), rule.Each);
                    rule.Id = context.Path(members.Find("id"), rule.Each);
                    rule.Key = context.Text(members.Find("key"), rule.Each);
                    break;
                case RuleKind.Alias:
                    rule.Alias = context.Path(members.Need("alias"), rule.Each);
                    rule.Key = context.Text(members.Need("key"), rule.Each);
                    context.LearnsAliases = true;
                    break;
                case RuleKind.Answer:
                    var send = members.Need("send");
                    rule.Send = context.Message(send, TemplateUse.Answer);
                    rule.SendPaths = rule.Send?.Paths.Select(path => context.Mistakes.Try(() => context.Path(send, path, rule.Each))).ToArray() ?? rule.SendPaths;
                    break;
            }
        }

        /// <summary>Reads which source a rule is about.</summary>
        /// <param name="rule">The rule.</param>
        /// <param name="members">Its members.</param>
        /// <param name="node">Where it stands.</param>
        /// <param name="context">What the definition has.</param>
        public static void ReadAddress(Rule rule, Members members, DocumentNode node, ReaderContext context)
        {
            var key = members.Find("key");
            var alias = members.Find("alias");
            if (members.Has("key") == members.Has("alias"))
            {
                context.Mistakes.Add((alias ?? node).Mistake(
                    members.Has("key") ? "'key' and 'alias' cannot stand together; take one of them away" : "'key' is missing, or 'alias' for what the device calls it"));
            }

            rule.Key = context.Text(key, rule.Each);
            rule.Alias = context.Path(alias, rule.Each);
            rule.Part = context.Text(members.Find("part"), rule.Each);
            context.AliasUse = context.AliasUse ?? alias;
        }
    }
}
