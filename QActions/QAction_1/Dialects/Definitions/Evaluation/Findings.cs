using System.Collections.Generic;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>Collects what comes of a message, document by document and rule by rule.</summary>
    internal sealed class Findings
    {
        private List<Message> messages;
        private List<RuleUse> rules;
        private List<LearntAlias> aliases;
        private List<TakenValue> taken;
        private List<MetStep> steps;
        private List<MetCommand> commands;
        private ReadFault fault;
        private string reason;
        private bool isHeartbeatReply;
        private int cutItems;

        /// <summary>Adds what the device said.</summary>
        /// <param name="message">The message.</param>
        public void Add(Message message) => Add(ref messages, message);

        /// <summary>Adds the answer to a heartbeat.</summary>
        /// <param name="mark">What it repeats; <see langword="null"/> for nothing.</param>
        public void Reply(string mark)
        {
            isHeartbeatReply = true;
            Add(new HealthMessage(mark));
        }

        /// <summary>Adds a rule that holds.</summary>
        /// <param name="number">Which one, from 1.</param>
        /// <param name="rows">How many rows it gave.</param>
        /// <param name="ruleFault">What it lacked; <see langword="null"/> for nothing.</param>
        /// <param name="item">Which item lacked it, from 1; 0 for the message as a whole.</param>
        public void Use(int number, int rows, string ruleFault, int item = 0)
        {
            Add(ref rules, new RuleUse(number, rows, ruleFault == null || item == 0 ? ruleFault : "item " + item + ": " + ruleFault));
            if (ruleFault != null)
            {
                Fail(ReadFault.Malformed, "rule " + number + (item == 0 ? string.Empty : ", item " + item) + ": " + ruleFault);
            }
        }

        /// <summary>Adds a rule that holds and lacks nothing.</summary>
        /// <param name="use">What it made of the message.</param>
        public void Use(RuleUse use) => Add(ref rules, use);

        /// <summary>Adds what is wrong with the message. The first thing counts.</summary>
        /// <param name="kind">What it is.</param>
        /// <param name="why">Why, in a few words; <see langword="null"/> when the kind says it all.</param>
        public void Fail(ReadFault kind, string why)
        {
            reason = fault == ReadFault.None ? why : reason;
            fault = fault == ReadFault.None ? kind : fault;
        }

        /// <summary>Adds what the device calls a key.</summary>
        /// <param name="alias">What was learnt.</param>
        public void Learn(LearntAlias alias) => Add(ref aliases, alias);

        /// <summary>Adds the value of a variable. Of several the last one counts.</summary>
        /// <param name="value">The value.</param>
        public void Take(TakenValue value)
        {
            taken?.RemoveAll(earlier => earlier.Name == value.Name);
            Add(ref taken, value);
        }

        /// <summary>Adds a step that waits for such a message.</summary>
        /// <param name="step">The step.</param>
        public void Meet(MetStep step) => Add(ref steps, step);

        /// <summary>Adds a command that such a message answers.</summary>
        /// <param name="command">The command.</param>
        public void Meet(MetCommand command) => Add(ref commands, command);

        /// <summary>Adds items that were cut.</summary>
        /// <param name="count">How many.</param>
        public void Cut(int count) => cutItems += count;

        /// <summary>Gives what was collected.</summary>
        /// <returns>The reading.</returns>
        public MessageReading ToReading()
        {
            var reading = new MessageReading { Fault = fault, Reason = reason, IsHeartbeatReply = isHeartbeatReply, CutItems = cutItems };
            reading.Messages = messages ?? reading.Messages;
            reading.Rules = rules ?? reading.Rules;
            reading.Aliases = aliases ?? reading.Aliases;
            reading.Taken = taken ?? reading.Taken;
            reading.Steps = steps ?? reading.Steps;
            reading.Commands = commands ?? reading.Commands;
            return reading;
        }

        private static void Add<T>(ref List<T> list, T item) => (list = list ?? new List<T>(1)).Add(item);
    }
}
