using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Values;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>Which source a message is about: its key or its alias, and the part.</summary>
    internal sealed class SourceAddress
    {
        private readonly KeyRules keys;
        private readonly string key;
        private readonly TemplateValue alias;
        private readonly string part;

        private SourceAddress(KeyRules keys, string key, TemplateValue alias, string part)
        {
            this.keys = keys;
            this.key = key;
            this.alias = alias;
            this.part = part;
        }

        /// <summary>Reads which source a rule is about.</summary>
        /// <param name="rule">The rule.</param>
        /// <param name="keys">What keys look like.</param>
        /// <param name="frame">The item, or the message.</param>
        /// <param name="fault">What is missing; <see langword="null"/> when nothing is.</param>
        /// <returns>The source; <see langword="null"/> when there is none.</returns>
        public static SourceAddress Read(Rule rule, KeyRules keys, Frame frame, out string fault)
        {
            fault = null;
            if (rule.Alias != null)
            {
                var alias = PathValues.Typed(rule.Alias, frame);
                fault = alias.IsNone ? "no alias at " + rule.Alias.Missed : null;
                return alias.IsNone ? null : new SourceAddress(keys, null, alias, PathValues.Loose(rule.Part, frame));
            }

            var key = PathValues.Complete(rule.Key, frame, out var missing);
            if (string.IsNullOrEmpty(key))
            {
                fault = "no key" + (missing == null ? string.Empty : " at " + missing);
                return null;
            }

            return new SourceAddress(keys, Normalize(key, keys), default(TemplateValue), PathValues.Loose(rule.Part, frame));
        }

        /// <summary>Writes a key as the operator would have entered it.</summary>
        /// <param name="key">The key; may be <see langword="null"/>.</param>
        /// <param name="keys">What keys look like.</param>
        /// <returns>A UUID in lower case where keys are UUIDs; the key itself otherwise.</returns>
        public static string Normalize(string key, KeyRules keys) => keys.Form == KeyForm.Uuid && HasUpperCase(key) && SourceId.TryParse(key, out var id) ? id : key;

        /// <summary>Makes the message about the source.</summary>
        /// <param name="maker">What makes it.</param>
        /// <param name="fault">What is wrong; <see langword="null"/> when nothing is.</param>
        /// <returns>The message; <see langword="null"/> when something is wrong.</returns>
        public Message Make(SourceMessageMaker maker, out string fault)
        {
            fault = null;
            if (key == null)
            {
                return Aliased(maker);
            }

            var message = Make(key, maker);
            fault = message == null ? "the row key is longer than " + RowKey.MostBytes + " bytes" : null;
            return message;
        }

        /// <summary>Apart, so that only an alias costs a delegate.</summary>
        private AliasedMessage Aliased(SourceMessageMaker maker) => new AliasedMessage(alias, known => Make(known, maker));

        private Message Make(string known, SourceMessageMaker maker) =>
            RowKey.TryMake(known, part, out var row, out var parent) ? maker.Make(row, parent, IsLetIn(known)) : null;

        private static bool HasUpperCase(string key)
        {
            for (var index = 0; key != null && index < key.Length; index++)
            {
                if (key[index] >= 'A' && key[index] <= 'F')
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsLetIn(string known)
        {
            if (!keys.Adds || !keys.HasForm(known))
            {
                return false;
            }

            var row = string.IsNullOrEmpty(part) ? known : known + "." + part;
            return (keys.Only.Count == 0 || Matches(keys.Only, row)) && !Matches(keys.Not, row);
        }

        private static bool Matches(IReadOnlyList<KeyPattern> patterns, string row)
        {
            for (var index = 0; index < patterns.Count; index++)
            {
                if (patterns[index].Matches(row))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
