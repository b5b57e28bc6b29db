using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Page
{
    /// <summary>Tells an operator what a definition makes of a message: which rules it meets, and which rows they give. It keeps nothing and changes nothing.</summary>
    internal static class MessageTest
    {
        private const int MostRows = 50;

        /// <summary>Tells it.</summary>
        /// <param name="definition">The definition.</param>
        /// <param name="reading">What the message means by it.</param>
        /// <returns>Lines, fit to be shown.</returns>
        public static string Explain(Definition definition, MessageReading reading)
        {
            var lines = new List<string>();
            if (reading.Fault != ReadFault.None)
            {
                lines.Add(Fault(reading.Fault) + (reading.Reason == null ? "." : ": " + reading.Reason + "."));
            }

            lines.AddRange(reading.Steps.Select(step => "Step " + (step.Index + 1) + " of the opening waits for it."));
            if (reading.IsHeartbeatReply)
            {
                lines.Add("It answers the heartbeat" + Echo(reading) + ".");
            }

            lines.AddRange(reading.Commands.Select(command => "It answers the command " + definition.Commands[command.Index].Name + (command.Result == null ? "." : ": " + command.Result)));
            lines.AddRange(reading.Rules.Select(use => Rule(definition.Rules[use.Number - 1], use)));
            if (reading.IsUnknown)
            {
                lines.Add((definition.Rules.Count > 0 ? "No rule holds, and no step, heartbeat or command waits for it" : definition.Name + " knows no such message or type of event") + ": it counts as Unknown Type.");
            }

            lines.AddRange(Rows(reading));
            if (reading.CutItems > 0)
            {
                lines.Add("Items left out: " + reading.CutItems + ". A message has at most " + MessageReading.MostItems + ".");
            }

            return string.Join("\n", lines.Select(line => DisplayText.Clean(line)));
        }

        private static string Fault(ReadFault fault) => fault == ReadFault.TooDeep ? "Nested too deep" : "Malformed";

        private static string Echo(MessageReading reading)
        {
            var mark = reading.Messages.OfType<HealthMessage>().First().Mark;
            return mark == null ? string.Empty : " that was sent with " + mark;
        }

        private static string Rule(Rule rule, RuleUse use) => "Rule " + use.Number + " (" + RuleWords.Of(rule.Kind) + ")"
            + (use.Fault != null ? ": " + use.Fault : rule.Kind != RuleKind.State ? " holds" : use.Rows == 1 ? ": 1 row" : ": " + use.Rows + " rows") + ".";

        private static IEnumerable<string> Rows(MessageReading reading)
        {
            var rows = reading.Messages.Select(message => Row(message)).Where(row => row != null)
                .Concat(reading.Aliases.Where(alias => alias.Key != null).Select(alias => alias.Key + " is called " + alias.Alias.AsText())).ToList();
            return rows.Count <= MostRows ? rows : rows.Take(MostRows).Concat(new[] { "and " + (rows.Count - MostRows) + " more." });
        }

        private static string Row(Message message)
        {
            switch (message)
            {
                case StateMessage state:
                    return state.SourceId + State(state);
                case LifecycleMessage lifecycle:
                    return lifecycle.SourceId + (lifecycle.Kind == ShutdownKind.Reboot ? ": Rebooting" : ": Shut Down");
                case AnswerMessage answer:
                    return (answer.IsAccepted ? "Accepted" : "Refused") + About(answer) + (string.IsNullOrEmpty(answer.Text) ? string.Empty : ": " + answer.Text);
                case AliasedMessage aliased:
                    return "The source that the device calls " + aliased.Alias.AsText() + Aliased(aliased);
                case DemandMessage _:
                    return "An answer goes to the device.";
                default:
                    return null;
            }
        }

        private static string About(AnswerMessage answer) =>
            (answer.RequestId == null ? string.Empty : " request " + answer.RequestId) + (answer.SourceId == null ? string.Empty : " source " + answer.SourceId);

        private static string Aliased(AliasedMessage aliased) =>
            aliased.For("x") is StateMessage state ? State(state) : string.Empty;

        private static string State(StateMessage state)
        {
            var notes = new[] { state.Name == null ? null : "name " + state.Name, state.EventType, state.FlowId == null ? null : "flow " + state.FlowId, Time(state) }.Where(note => !string.IsNullOrEmpty(note)).ToList();
            return (state.Value == null ? string.Empty : " = " + state.Value.Text) + (notes.Count == 0 ? string.Empty : " (" + string.Join(", ", notes) + ")");
        }

        private static string Time(StateMessage state) => state.EventTime?.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
    }
}
