using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Reads a definition as an operator pasted it.</summary>
    internal static class DefinitionReader
    {
        private const int MostRules = 32;
        private const int MostCommands = 100;
        private const double MostPace = 50;

        /// <summary>Reads a definition. It is taken as a whole, or not at all.</summary>
        /// <param name="text">The definition.</param>
        /// <param name="definition">What it says; <see langword="null"/> when it has a mistake.</param>
        /// <param name="mistake">Its mistakes: line, member, what is wrong and how to mend it, fit to be shown; <see langword="null"/> for none.</param>
        /// <returns><see langword="false"/> when it has a mistake.</returns>
        public static bool TryRead(string text, out Definition definition, out string mistake)
        {
            var mistakes = new MistakeList();
            var read = mistakes.Try(() => Read(DocumentParser.Parse(text ?? string.Empty), mistakes));
            definition = mistakes.Any ? null : read;
            mistake = mistakes.Any ? mistakes.ToString() : null;
            return !mistakes.Any;
        }

        private static Definition Read(DocumentNode root, MistakeList mistakes)
        {
            var members = new Members(
                mistakes, root, "a definition", "name", "about", "inputs", "frames", "open", "heartbeat", "keys", "subscribe", "unsubscribe", "pace", "commands", "read");
            members.Need("name");
            members.Need("read");
            var inputs = mistakes.Try(() => InputNames.Of(root));
            var before = mistakes.Count;
            var frames = mistakes.Try(() => Frames(members.Find("frames"), mistakes), new FrameRules(null, false));
            var hasHead = frames.HasHead || mistakes.Count > before;
            var definition = new Definition
            {
                Name = members.Text("name"),
                About = members.Text("about"),
                Inputs = inputs,
                Frames = frames,
                Keys = mistakes.Try(() => KeyRulesReader.Read(members.Find("keys"), mistakes), new KeyRules { Separator = ' ' }),
                Pace = members.Number("pace", 1, MostPace) ?? Definition.DefaultPace,
            };
            var context = new ReaderContext(mistakes, inputs?.ToArray(), mistakes.Try(() => VariableNames.Of(root)), hasHead);
            definition.Tree = context.Tree;
            definition.Opening = OpeningReader.Read(members, context);
            definition.Heartbeat = mistakes.Try(() => HeartbeatReader.Read(members.Find("heartbeat"), context));
            definition.Subscribe = mistakes.Try(() => AskReader.Read(members.Find("subscribe"), context, definition.Keys, AskReader.Subscribe));
            members.NeedFor("unsubscribe", "subscribe");
            definition.Unsubscribe = mistakes.Try(() => AskReader.Read(members.Find("unsubscribe"), context, definition.Keys, AskReader.Unsubscribe));
            definition.Commands = Commands(members.Items("commands", MostCommands), context);
            definition.Rules = members.Items("read", MostRules).Select((rule, index) => mistakes.Try(() => RuleDocument.Read(rule, index + 1, context))).ToArray();
            if (context.AliasUse != null && !context.LearnsAliases && definition.Rules.All(rule => rule != null))
            {
                throw context.AliasUse.Mistake("an alias is used and learnt nowhere: no rule is \"alias\", and none is \"accepted\" with 'alias'");
            }

            return definition;
        }

        private static FrameRules Frames(DocumentNode node, MistakeList mistakes)
        {
            if (node == null)
            {
                return new FrameRules(null, false);
            }

            var members = new Members(mistakes, node, "'frames'", "separator", "head");
            return new FrameRules(members.Text("separator"), members.IsTrue("head"));
        }

        private static DeviceCommand[] Commands(IReadOnlyList<DocumentNode> nodes, ReaderContext context)
        {
            var names = new HashSet<string>();
            return nodes.Select(node => context.Mistakes.Try(() => Command(node, names, context))).ToArray();
        }

        private static DeviceCommand Command(DocumentNode node, HashSet<string> names, ReaderContext context)
        {
            var members = new Members(context.Mistakes, node, "a command", "name", "about", "send", "reply", "result", "confirm");
            members.Need("name");
            members.NeedFor("result", "reply");
            var command = new DeviceCommand
            {
                Name = members.Text("name"),
                About = members.Text("about"),
                Send = context.Message(members.Need("send"), TemplateUse.Command),
                Reply = context.Mistakes.Try(() => MatchReader.Read(members.Find("reply"), context)),
                Result = context.Text(members.Find("result"), null),
                Confirm = members.Text("confirm"),
            };
            return command.Name == null || names.Add(command.Name) ? command : throw members.Find("name").Mistake("the command '" + command.Name + "' twice; each needs a name of its own");
        }
    }
}
