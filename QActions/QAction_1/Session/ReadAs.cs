using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Session
{
    /// <summary>Says in a few words what a message meant, for the column Read As of the table Trace.</summary>
    internal static class ReadAs
    {
        /// <summary>Says it of a message.</summary>
        /// <param name="reading">What it means by the dialect.</param>
        /// <param name="meant">What it means on this connection.</param>
        /// <returns>The words.</returns>
        public static string Of(MessageReading reading, TalkReading meant)
        {
            var words = new List<string>();
            if (meant.Step > 0)
            {
                words.Add("step " + meant.Step);
            }

            words.AddRange(Words(meant.Messages.Concat(reading.Messages.OfType<DemandMessage>())));
            if (meant.UnknownAliases > 0)
            {
                words.Add("unknown alias");
            }

            if (reading.Aliases.Any(alias => alias.Key != null))
            {
                words.Add("alias");
            }

            if (reading.Commands.Count > 0)
            {
                words.Add("answer to a command");
            }

            if (reading.Fault != ReadFault.None)
            {
                words.Add(Fault(reading.Fault, reading.Reason));
            }

            return words.Count > 0 ? string.Join("; ", words) : reading.IsUnknown ? "unknown" : reading.Rules.Count > 0 ? "rule " + reading.Rules[0].Number : "not awaited now";
        }

        private static IEnumerable<string> Words(IEnumerable<Message> messages) => messages.Select(Word).Where(word => word != null).GroupBy(word => word)
            .Select(group => group.Key != "state" ? group.Key : "state: " + (group.Count() == 1 ? "1 row" : group.Count() + " rows"));

        private static string Fault(ReadFault fault, string reason)
        {
            switch (fault)
            {
                case ReadFault.Oversized:
                    return "oversized";
                case ReadFault.TooDeep:
                    return "too deep";
                default:
                    return reason != null && reason.StartsWith("rule ", System.StringComparison.Ordinal) ? reason : "malformed" + (reason == null ? string.Empty : ": " + reason);
            }
        }

        private static string Word(Message message)
        {
            switch (message)
            {
                case StateMessage _:
                    return "state";
                case HealthMessage _:
                    return "heartbeat reply";
                case LifecycleMessage lifecycle:
                    return lifecycle.Kind == ShutdownKind.Reboot ? "reboot" : "gone";
                case AnswerMessage answer:
                    return answer.IsAccepted ? "accepted" : "refused";
                case DemandMessage _:
                    return "answer";
                case IgnoredMessage _:
                    return "nothing";
                default:
                    return null;
            }
        }
    }
}
