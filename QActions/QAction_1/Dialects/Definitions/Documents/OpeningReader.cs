using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Paths;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Reads the steps of the opening.</summary>
    internal static class OpeningReader
    {
        private const int MostSteps = 10;

        private static readonly Dictionary<string, HashForm> Hashes = new Dictionary<string, HashForm>
        {
            ["sha256.base64"] = HashForm.Sha256Base64,
            ["sha256.hex"] = HashForm.Sha256Hex,
        };

        /// <summary>Reads the steps.</summary>
        /// <param name="definition">The members of the definition.</param>
        /// <param name="context">What the definition has.</param>
        /// <returns>The steps.</returns>
        public static IReadOnlyList<OpeningStep> Read(Members definition, ReaderContext context) =>
            definition.Items("open", MostSteps).Select(step => context.Mistakes.Try(() => ReadStep(step, context))).ToArray();

        /// <summary>Reads what is taken from a message.</summary>
        /// <param name="node">Where it stands; <see langword="null"/> for nothing.</param>
        /// <param name="context">What the definition has.</param>
        /// <param name="each">What the rule stands on; <see langword="null"/> for the message.</param>
        /// <returns>What is taken.</returns>
        public static IReadOnlyList<Take> Takes(DocumentNode node, ReaderContext context, DefinitionPath each)
        {
            if (node == null)
            {
                return Array.Empty<Take>();
            }

            Nodes.Require(node, node.Members != null, "an object, such as { \"session\": \"$.session\" }");
            return node.Members.Select(member => new Take(member.Name, context.Path(member, each))).ToArray();
        }

        private static OpeningStep ReadStep(DocumentNode node, ReaderContext context)
        {
            var members = new Members(context.Mistakes, node, "a step", "wait", "take", "let", "send");
            members.NeedFor("take", "wait");
            if (node.Members.Count == 0)
            {
                throw node.Mistake("the step is empty; it needs 'wait', 'let' or 'send'");
            }

            return new OpeningStep(
                context.Mistakes.Try(() => MatchReader.Read(members.Find("wait"), context)),
                context.Mistakes.Try(() => Takes(members.Find("take"), context, null), Array.Empty<Take>()),
                context.Mistakes.Try(() => Lets(members.Find("let"), context), Array.Empty<Let>()),
                context.Message(members.Find("send"), TemplateUse.Step));
        }

        private static Let[] Lets(DocumentNode node, ReaderContext context)
        {
            if (node == null)
            {
                return Array.Empty<Let>();
            }

            Nodes.Require(node, node.Members != null, "an object, such as { \"auth\": { \"sha256.base64\": \"{secret}\" } }");
            return node.Members.Select(member => context.Mistakes.Try(() => ReadLet(member, context))).ToArray();
        }

        private static Let ReadLet(DocumentNode node, ReaderContext context)
        {
            var members = new Members(context.Mistakes, node, "'let'", Hashes.Keys.ToArray());
            if (node.Members.Count != 1)
            {
                throw node.Mistake("one hash is needed: " + string.Join(" or ", Hashes.Keys));
            }

            var hash = node.Members[0];
            return new Let(node.Name, Hashes.TryGetValue(hash.Name, out var form) ? form : default(HashForm), context.HashedText(members.Find(hash.Name)));
        }
    }
}
