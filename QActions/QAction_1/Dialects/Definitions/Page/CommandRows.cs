using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Dialects.Definitions.Values;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Dialects.Definitions.Page
{
    /// <summary>
    /// The rows of the table Commands: what was entered, and what became of the command that was sent last. DataMiner asks before a button acts for all rows or for none, so a command that is to be
    /// confirmed says what it does when Send is pressed, and goes out when it is pressed again. Not thread-safe.
    /// </summary>
    internal sealed class CommandRows
    {
        /// <summary>How long a command waits to be confirmed.</summary>
        public static readonly TimeSpan ConfirmWithin = TimeSpan.FromSeconds(10);

        private readonly IClock clock;
        private readonly IReadOnlyList<DeviceCommand> commands;
        private readonly string[] values;
        private readonly string[] results;
        private readonly DateTime?[] sent;
        private readonly TimeSpan?[] askedAt;
        private readonly HashSet<int> pending;

        /// <summary>Initializes a new instance of the <see cref="CommandRows"/> class.</summary>
        /// <param name="commands">The commands of the definition in force.</param>
        /// <param name="clock">The time.</param>
        public CommandRows(IReadOnlyList<DeviceCommand> commands, IClock clock)
        {
            this.commands = commands;
            this.clock = clock;
            values = new string[commands.Count];
            results = new string[commands.Count];
            sent = new DateTime?[commands.Count];
            askedAt = new TimeSpan?[commands.Count];
            pending = new HashSet<int>(Enumerable.Range(0, commands.Count));
        }

        /// <summary>Enters the value of a command. One that waits to be confirmed no longer does.</summary>
        /// <param name="key">The key of its row.</param>
        /// <param name="value">What the operator entered.</param>
        /// <returns>The name of the command.</returns>
        /// <exception cref="RefusedException">There is no such command.</exception>
        public string Enter(string key, string value)
        {
            var index = Index(key);
            values[index] = value;
            if (askedAt[index].HasValue)
            {
                askedAt[index] = null;
                results[index] = null;
            }

            pending.Add(index);
            return commands[index].Name;
        }

        /// <summary>The operator presses Send.</summary>
        /// <param name="key">The key of the row.</param>
        /// <param name="canSend">Whether it can be sent now: nobody is asked to confirm what cannot.</param>
        /// <param name="value">What was entered for the command; may be <see langword="null"/>.</param>
        /// <param name="question">What the command does and how to confirm it; <see langword="null"/> when it is to be sent now.</param>
        /// <returns>Which command it is, from 0.</returns>
        /// <exception cref="RefusedException">There is no such command.</exception>
        public int Press(string key, bool canSend, out string value, out string question)
        {
            var index = Index(key);
            var command = commands[index];
            value = values[index];
            question = null;
            if (command.Confirm != null && canSend && !(clock.Elapsed - askedAt[index] < ConfirmWithin))
            {
                askedAt[index] = clock.Elapsed;
                question = command.Confirm + " Press Send again within " + ConfirmWithin.TotalSeconds + " s to confirm.";
                results[index] = question;
                pending.Add(index);
                return index;
            }

            askedAt[index] = null;
            results[index] = null;
            return index;
        }

        /// <summary>Tells what became of a command, for an operator who just pressed Send.</summary>
        /// <param name="index">Which command, from 0.</param>
        /// <returns>A sentence with the name of the command.</returns>
        public string Tell(int index) => commands[index].Name + ": " + (string.IsNullOrEmpty(results[index]) ? "it goes out in its turn." : results[index]);

        /// <summary>Takes over what became of a command.</summary>
        /// <param name="result">What became of it.</param>
        public void Apply(CommandResult result)
        {
            results[result.Index] = result.Text;
            sent[result.Index] = result.SentUtc ?? sent[result.Index];
            pending.Add(result.Index);
        }

        /// <summary>Takes over that time passes: a command that nobody confirmed is not sent.</summary>
        public void Tick()
        {
            for (var index = 0; index < askedAt.Length; index++)
            {
                if (clock.Elapsed - askedAt[index] >= ConfirmWithin)
                {
                    askedAt[index] = null;
                    results[index] = "Not sent: it was not confirmed.";
                    pending.Add(index);
                }
            }
        }

        /// <summary>Takes the rows that the table does not show yet.</summary>
        /// <param name="hide">Takes secrets out of a text.</param>
        /// <returns>The rows. They count as shown.</returns>
        public IReadOnlyList<CommandRow> TakeRows(Func<string, string> hide)
        {
            var rows = pending.OrderBy(index => index).Select(index => new CommandRow
            {
                Key = Key(commands[index]),
                Value = hide(values[index] ?? string.Empty),
                Result = hide(results[index] ?? string.Empty),
                SentUtc = sent[index],
            }).ToList();
            pending.Clear();
            return rows;
        }

        /// <summary>Notes that rows could not be written: the next write takes them again.</summary>
        public void GiveBack() => pending.UnionWith(Enumerable.Range(0, commands.Count));

        private static string Key(DeviceCommand command) =>
            RowKey.TryEscape(command.Name, out var key) ? key : command.Name.Substring(0, Math.Min(command.Name.Length, RowKey.MostBytes));

        private int Index(string key)
        {
            for (var index = 0; index < commands.Count; index++)
            {
                if (Key(commands[index]) == key)
                {
                    return index;
                }
            }

            throw new RefusedException("the definition in force has no such command any more.");
        }
    }

    /// <summary>A command as the table Commands shows it.</summary>
    internal sealed class CommandRow
    {
        /// <summary>Gets or sets the key.</summary>
        public string Key { get; set; }

        /// <summary>Gets or sets what was entered for it; empty when nothing was.</summary>
        public string Value { get; set; }

        /// <summary>Gets or sets what became of it; empty as long as it was never sent.</summary>
        public string Result { get; set; }

        /// <summary>Gets or sets when it was last sent, in UTC; <see langword="null"/> when it never was.</summary>
        public DateTime? SentUtc { get; set; }
    }
}
