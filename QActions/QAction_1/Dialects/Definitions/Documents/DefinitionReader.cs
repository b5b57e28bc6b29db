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
        /// <param name="mistake">The first mistake: line, member, what is wrong and how to mend it, fit to be shown; <see langword="null"/> for none.</param>
        /// <returns><see langword="false"/> when it has a mistake.</returns>
        public static bool TryRead(string text, out Definition definition, out string mistake)
        {
            try
            {
                definition = Read(DocumentParser.Parse(text ?? string.Empty));
                mistake = null;
                return true;
            }
            catch (DefinitionMistakeException ex)
            {
                definition = null;
                mistake = ex.Message;
                return false;
            }
        }

        private static Definition Read(DocumentNode root)
        {
            var members = new Members(
                root, "a definition", "name", "about", "inputs", "frames", "open", "heartbeat", "keys", "subscribe", "unsubscribe", "pace", "commands", "read");
            var definition = new Definition
            {
                Name = Nodes.Text(members.Need("name")),
                About = members.Text("about"),
                Inputs = InputNames.Of(root),
                Frames = Frames(members.Find("frames")),
                Keys = KeyRulesReader.Read(members.Find("keys")),
                Pace = members.Number("pace", 1, MostPace) ?? Definition.DefaultPace,
            };
            var read = members.Need("read");
            var context = new ReaderContext(definition.Inputs.ToArray(), VariableNames.Of(root), definition.Frames.HasHead);
            definition.Tree = context.Tree;
            definition.Opening = OpeningReader.Read(members.Find("open"), context);
            definition.Heartbeat = HeartbeatReader.Read(members.Find("heartbeat"), context);
            definition.Subscribe = AskReader.Read(members.Find("subscribe"), context, definition.Keys, AskReader.Subscribe);
            members.NeedFor("unsubscribe", "subscribe");
            definition.Unsubscribe = AskReader.Read(members.Find("unsubscribe"), context, definition.Keys, AskReader.Unsubscribe);
            definition.Commands = Commands(members.Items("commands", MostCommands), context);
            definition.Rules = Nodes.Items(read, MostRules).Select((rule, index) => RuleDocument.Read(rule, index + 1, context)).ToArray();
            if (context.AliasUse != null && !context.LearnsAliases)
            {
                throw context.AliasUse.Mistake("an alias is used and learnt nowhere: no rule is \"alias\", and none is \"accepted\" with 'alias'");
            }

            return definition;
        }

        private static FrameRules Frames(DocumentNode node)
        {
            if (node == null)
            {
                return new FrameRules(null, false);
            }

            var members = new Members(node, "'frames'", "separator", "head");
            return new FrameRules(members.Text("separator"), members.IsTrue("head"));
        }

        private static DeviceCommand[] Commands(IReadOnlyList<DocumentNode> nodes, ReaderContext context)
        {
            var commands = new List<DeviceCommand>();
            foreach (var node in nodes)
            {
                var members = new Members(node, "a command", "name", "about", "send", "reply", "result", "confirm");
                var name = Nodes.Text(members.Need("name"));
                if (commands.Any(other => other.Name == name))
                {
                    throw members.Find("name").Mistake("the command '" + name + "' twice; each needs a name of its own");
                }

                members.NeedFor("result", "reply");
                commands.Add(new DeviceCommand
                {
                    Name = name,
                    About = members.Text("about"),
                    Send = context.Message(members.Need("send"), TemplateUse.Command),
                    Reply = MatchReader.Read(members.Find("reply"), context),
                    Result = context.Text(members.Find("result"), null),
                    Confirm = members.Text("confirm"),
                });
            }

            return commands.ToArray();
        }
    }
}
