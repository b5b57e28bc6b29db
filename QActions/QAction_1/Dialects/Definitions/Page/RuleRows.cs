using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Dialects.Definitions.Page
{
    /// <summary>The rows of the table Rules: how often each rule held since the definition is in force, and what came of it. Not thread-safe.</summary>
    internal sealed class RuleRows
    {
        private readonly IReadOnlyList<Rule> rules;
        private readonly IClock clock;
        private readonly long[] matches;
        private readonly long[] rows;
        private readonly long[] faults;
        private readonly DateTime?[] last;
        private readonly bool[] isPending;

        /// <summary>Initializes a new instance of the <see cref="RuleRows"/> class.</summary>
        /// <param name="rules">The rules of the definition in force.</param>
        /// <param name="clock">The time.</param>
        public RuleRows(IReadOnlyList<Rule> rules, IClock clock)
        {
            this.rules = rules;
            this.clock = clock;
            matches = new long[rules.Count];
            rows = new long[rules.Count];
            faults = new long[rules.Count];
            last = new DateTime?[rules.Count];
            isPending = Enumerable.Repeat(true, rules.Count).ToArray();
        }

        /// <summary>Counts what the rules made of a message. A rule that held for several items of a message held once.</summary>
        /// <param name="uses">What they made of it.</param>
        public void Count(IReadOnlyList<RuleUse> uses)
        {
            var before = 0;
            foreach (var use in uses)
            {
                var index = use.Number - 1;
                matches[index] += use.Number == before ? 0 : 1;
                rows[index] += use.Rows;
                faults[index] += use.Fault == null ? 0 : 1;
                last[index] = clock.UtcNow;
                isPending[index] = true;
                before = use.Number;
            }
        }

        /// <summary>Takes the rows that the table does not show yet.</summary>
        /// <returns>The rows. They count as shown.</returns>
        public IReadOnlyList<RuleRow> TakeRows()
        {
            var taken = rules.Where((rule, index) => isPending[index]).Select(ToRow).ToList();
            Array.Clear(isPending, 0, isPending.Length);
            return taken;
        }

        /// <summary>Notes that rows could not be written: the next write takes them again.</summary>
        public void GiveBack()
        {
            for (var index = 0; index < isPending.Length; index++)
            {
                isPending[index] = true;
            }
        }

        private static string Key(Rule rule) => rule.Number.ToString(CultureInfo.InvariantCulture);

        private RuleRow ToRow(Rule rule)
        {
            var index = rule.Number - 1;
            return new RuleRow
            {
                Key = Key(rule),
                Kind = RuleWords.Of(rule.Kind),
                Conditions = rule.When.Text.Length == 0 ? "Every message" : rule.When.Text,
                Matches = matches[index],
                Rows = rows[index],
                Faults = faults[index],
                LastUtc = last[index],
            };
        }
    }

    /// <summary>A rule as the table Rules shows it.</summary>
    internal sealed class RuleRow
    {
        /// <summary>Gets or sets the key.</summary>
        public string Key { get; set; }

        /// <summary>Gets or sets what the rule reads.</summary>
        public string Kind { get; set; }

        /// <summary>Gets or sets which messages it is for.</summary>
        public string Conditions { get; set; }

        /// <summary>Gets or sets for how many messages it held.</summary>
        public long Matches { get; set; }

        /// <summary>Gets or sets how many rows it wrote.</summary>
        public long Rows { get; set; }

        /// <summary>Gets or sets how often what it held for could not be read.</summary>
        public long Faults { get; set; }

        /// <summary>Gets or sets when it last held, in UTC; <see langword="null"/> when it never did.</summary>
        public DateTime? LastUtc { get; set; }
    }
}
