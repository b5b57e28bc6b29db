using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Paths;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Reads what a rule for states has of its own.</summary>
    internal static class StateDocument
    {
        /// <summary>The members of such a rule.</summary>
        public static readonly IReadOnlyList<string> Known = new[]
        {
            "key", "alias", "part", "name", "unit", "type", "group", "value", "as", "factor", "divide", "numbers", "texts", "time", "timeAs",
        };

        private static readonly string[] OfValue = { "unit", "as", "factor", "divide", "numbers", "texts" };

        private static readonly Dictionary<string, ValueForm> ValueForms = new Dictionary<string, ValueForm>
        {
            ["auto"] = ValueForm.Auto,
            ["number"] = ValueForm.Number,
            ["quantity"] = ValueForm.Quantity,
        };

        private static readonly Dictionary<string, TimeForm> TimeForms = new Dictionary<string, TimeForm>
        {
            ["auto"] = TimeForm.Auto,
            ["iso"] = TimeForm.Iso,
            ["unix"] = TimeForm.Unix,
            ["unixMs"] = TimeForm.UnixMs,
            ["unixUs"] = TimeForm.UnixUs,
            ["unixNs"] = TimeForm.UnixNs,
            ["tai"] = TimeForm.Tai,
        };

        /// <summary>Reads it.</summary>
        /// <param name="rule">The rule.</param>
        /// <param name="members">Its members.</param>
        /// <param name="node">Where it stands.</param>
        /// <param name="context">What the definition has.</param>
        public static void Read(Rule rule, Members members, DocumentNode node, ReaderContext context)
        {
            RuleDocument.ReadAddress(rule, members, node, context);
            rule.Name = context.Text(members.Find("name"), rule.Each);
            rule.Unit = context.Text(members.Find("unit"), rule.Each);
            rule.Type = context.Text(members.Find("type"), rule.Each);
            rule.Group = context.Text(members.Find("group"), rule.Each);
            members.NeedFor("timeAs", "time");
            rule.Time = context.Path(members.Find("time"), rule.Each);
            rule.TimeAs = members.Word("timeAs", TimeForms);
            foreach (var name in OfValue)
            {
                members.NeedFor(name, "value");
            }

            if (members.Find("value") != null)
            {
                rule.Value = new ValueRules
                {
                    Paths = context.Mistakes.Try(() => Paths(members.Find("value"), context, rule.Each)),
                    Form = members.Word("as", ValueForms),
                    Factor = context.Mistakes.Try(() => Factor(members.Find("factor"))),
                    Divide = context.Path(members.Find("divide"), rule.Each),
                    Numbers = context.Mistakes.Try(() => Numbers(members.Find("numbers"), context.Mistakes)),
                    Texts = context.Mistakes.Try(() => Texts(members.Find("texts"), context.Mistakes)),
                };
            }
        }

        private static DefinitionPath[] Paths(DocumentNode node, ReaderContext context, DefinitionPath each)
        {
            if (node.Items == null)
            {
                Nodes.Require(node, node.Value.Kind == JsonKind.Text, "a path or a list of paths");
                return new[] { context.Path(node, each) };
            }

            return node.Items.Count > 0 ? node.Items.Select(item => context.Path(item, each)).ToArray() : throw node.Mistake("the list of paths is empty");
        }

        private static ExactNumber? Factor(DocumentNode node)
        {
            if (node == null)
            {
                return null;
            }

            Nodes.Require(node, node.Value.Kind == JsonKind.Number, "a number");
            var factor = node.Value.AsNumber().Value;
            if (factor.IsZero || factor.DigitCount > LongMultiplication.FactorDigits || !factor.TryGetDouble(out _))
            {
                throw node.Mistake("must be a number other than 0, of at most " + LongMultiplication.FactorDigits + " digits");
            }

            return factor;
        }

        private static Dictionary<string, double> Numbers(DocumentNode node, MistakeList mistakes)
        {
            if (node == null)
            {
                return null;
            }

            Nodes.Require(node, node.Members != null, "an object, such as { \"on\": 1, \"off\": 0 }");
            return node.Members.ToDictionary(member => member.Name, member => mistakes.Try(() => Nodes.Number(member, double.MinValue, double.MaxValue)));
        }

        private static Dictionary<string, string> Texts(DocumentNode node, MistakeList mistakes)
        {
            if (node == null)
            {
                return null;
            }

            Nodes.Require(node, node.Members != null, "an object, such as { \"1\": \"on\", \"0\": \"off\" }");
            return node.Members.ToDictionary(member => member.Name, member => mistakes.Try(() => Text(member)));
        }

        private static string Text(DocumentNode node)
        {
            Nodes.Require(node, node.Value.Kind == JsonKind.Text, "a text");
            return node.Value.AsText();
        }
    }
}
