using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>Makes of a message what a rule says.</summary>
    internal sealed class RuleReader
    {
        private readonly Rule rule;
        private readonly StateReader states;
        private readonly KeyRules keys;
        private readonly RuleUse oneRow;
        private readonly RuleUse noRow;

        /// <summary>Initializes a new instance of the <see cref="RuleReader"/> class.</summary>
        /// <param name="rule">The rule.</param>
        /// <param name="keys">What keys look like.</param>
        public RuleReader(Rule rule, KeyRules keys)
        {
            this.rule = rule;
            this.keys = keys;
            states = new StateReader(rule, keys);
            oneRow = new RuleUse(rule.Number, 1, null);
            noRow = new RuleUse(rule.Number, 0, null);
        }

        /// <summary>Reads a document if the rule holds for it.</summary>
        /// <param name="walk">What was found in the document.</param>
        /// <param name="head">What stands before it; of the kind <see cref="JsonKind.None"/> when nothing does.</param>
        /// <param name="findings">What comes of it.</param>
        public void Read(TreeWalk walk, in JsonValue head, Findings findings)
        {
            if (!Conditions.HoldForMessage(rule.When, walk.Document, in head))
            {
                return;
            }

            if (rule.Each == null)
            {
                var isRow = ReadItem(walk.Document, findings, out var fault);
                if (fault == null)
                {
                    findings.Use(isRow ? oneRow : noRow);
                }
                else
                {
                    findings.Use(rule.Number, 0, fault);
                }

                return;
            }

            ReadItems(walk, findings);
        }

        private void ReadItems(TreeWalk walk, Findings findings)
        {
            var frames = rule.Each.Slot.Scope.Parent == null ? new[] { walk.Document } : walk.Of(rule.Each.Slot.Scope);
            var rows = 0;
            var faultyItem = 0;
            string firstFault = null;
            var hasHeld = !rule.When.AsksItems;
            for (var index = 0; frames != null && index < frames.Count; index++)
            {
                if (!PathValues.Exists(rule.Each, frames[index]) || !Conditions.HoldForItem(rule.When, frames[index]))
                {
                    continue;
                }

                hasHeld = true;
                rows += ReadItem(frames[index], findings, out var fault) ? 1 : 0;
                faultyItem = firstFault == null ? index + 1 : faultyItem;
                firstFault = firstFault ?? fault;
            }

            if (hasHeld)
            {
                findings.Use(rule.Number, rows, firstFault, faultyItem);
            }
        }

        private bool ReadItem(Frame frame, Findings findings, out string fault)
        {
            for (var index = 0; index < rule.Takes.Count; index++)
            {
                findings.Take(TakenValue.Read(rule.Takes[index], frame));
            }

            var message = Message(frame, findings, out fault);
            if (message != null)
            {
                findings.Add(message);
            }

            return message != null && rule.Kind == RuleKind.State;
        }

        private Message Message(Frame frame, Findings findings, out string fault)
        {
            fault = null;
            switch (rule.Kind)
            {
                case RuleKind.State:
                    return states.Read(frame, out fault);
                case RuleKind.Gone:
                    return Lifecycle(frame, ShutdownKind.Shutdown, out fault);
                case RuleKind.Reboot:
                    return Lifecycle(frame, ShutdownKind.Reboot, out fault);
                case RuleKind.Accepted:
                    return Accepted(frame, findings);
                case RuleKind.Refused:
                    return new AnswerMessage(false, Id(frame), SourceOf(frame), PathValues.Shown(rule.Text, frame));
                case RuleKind.Alias:
                    LearnAlias(frame, findings, out fault);
                    return null;
                case RuleKind.Answer:
                    return new DemandMessage(rule.Send, AnswerValues(frame));
                default:
                    return new IgnoredMessage();
            }
        }

        private Message Lifecycle(Frame frame, ShutdownKind kind, out string fault)
        {
            var address = SourceAddress.Read(rule, keys, frame, out fault);
            return address?.Make(new SourceMessageMaker { Shutdown = kind }, out fault);
        }

        private AnswerMessage Accepted(Frame frame, Findings findings)
        {
            var id = Id(frame);
            if (rule.Alias != null && PathValues.Exists(rule.Alias, frame))
            {
                findings.Learn(new LearntAlias(PathValues.Typed(rule.Alias, frame), null, id));
            }

            return new AnswerMessage(true, id, null, null);
        }

        private void LearnAlias(Frame frame, Findings findings, out string fault)
        {
            var key = PathValues.Complete(rule.Key, frame, out var missing);
            var isThere = PathValues.Exists(rule.Alias, frame);
            fault = string.IsNullOrEmpty(key) ? "no key" + At(missing) : isThere ? null : "no alias at " + rule.Alias.Missed;
            if (fault == null)
            {
                findings.Learn(new LearntAlias(PathValues.Typed(rule.Alias, frame), SourceAddress.Normalize(key, keys), null));
            }
        }

        private Dictionary<string, TemplateValue> AnswerValues(Frame frame)
        {
            var values = new Dictionary<string, TemplateValue>();
            foreach (var path in rule.SendPaths)
            {
                if (PathValues.Exists(path, frame))
                {
                    values[path.Text] = PathValues.Typed(path, frame);
                }
            }

            return values;
        }

        private string Id(Frame frame) => rule.Id == null ? null : PathValues.Text(rule.Id, frame);

        private string SourceOf(Frame frame)
        {
            var key = rule.Key == null ? null : PathValues.Complete(rule.Key, frame, out _);
            return Values.RowKey.TryEscape(SourceAddress.Normalize(key, keys), out var row) ? row : null;
        }

        private static string At(string missing) => missing == null ? string.Empty : " at " + missing;
    }
}
