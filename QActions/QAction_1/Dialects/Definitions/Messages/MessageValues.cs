using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>The values for one message.</summary>
    internal sealed class MessageValues : ITemplateValues
    {
        private const string BetweenKeys = ",";

        private readonly MessageSource source;
        private readonly List<string> marks = new List<string>();
        private readonly List<string> ids = new List<string>();
        private string uuid;
        private int key;

        /// <summary>Initializes a new instance of the <see cref="MessageValues"/> class.</summary>
        /// <param name="source">Where the values of this connection come from.</param>
        public MessageValues(MessageSource source)
        {
            this.source = source;
            Utc = source.Clock.UtcNow;
        }

        /// <summary>Gets or sets the keys that the message is about.</summary>
        public IReadOnlyList<string> Keys { get; set; } = Array.Empty<string>();

        /// <summary>Gets or sets what the operator entered for a command.</summary>
        public string Value { get; set; }

        /// <summary>Gets or sets what stands in the message that is answered, by the paths of the answer.</summary>
        public IReadOnlyDictionary<string, TemplateValue> Answered { get; set; }

        /// <summary>Gets when the message is sent, in UTC.</summary>
        public DateTime Utc { get; }

        /// <summary>Gets the number of the message; <see langword="null"/> when it has none.</summary>
        public long? Number { get; private set; }

        /// <summary>Gets what a reply can name the message by: its number, UUID or time.</summary>
        public IReadOnlyList<string> Marks => marks;

        /// <summary>Gets what an answer can name the message by, and no other one: its number or UUID.</summary>
        public IReadOnlyList<string> Ids => ids;

        /// <inheritdoc />
        public int KeyCount => Keys.Count;

        /// <inheritdoc />
        public void GoToKey(int index) => key = index;

        /// <inheritdoc />
        public TemplateValue Of(Placeholder placeholder)
        {
            var value = Find(placeholder);
            if (placeholder.IsMark && !marks.Contains(value.AsText()))
            {
                marks.Add(value.AsText());
                if (placeholder.Kind == PlaceholderKind.Number || placeholder.Kind == PlaceholderKind.Uuid)
                {
                    ids.Add(value.AsText());
                }
            }

            return value;
        }

        private static TemplateValue EnteredText(string text, Placeholder placeholder) => TemplateValue.Text(placeholder.IsOptional && string.IsNullOrEmpty(text) ? null : text);

        private TemplateValue Find(Placeholder placeholder)
        {
            switch (placeholder.Kind)
            {
                case PlaceholderKind.Number:
                    Number = Number ?? source.NextNumber();
                    return TemplateValue.Json(Number.Value.ToString(CultureInfo.InvariantCulture));
                case PlaceholderKind.Uuid:
                    uuid = uuid ?? source.NewUuid();
                    return TemplateValue.Text(uuid);
                case PlaceholderKind.User:
                    return EnteredText(source.Entered.User, placeholder);
                case PlaceholderKind.Secret:
                    return EnteredText(source.Entered.Secret, placeholder);
                case PlaceholderKind.Input:
                    return EnteredText(source.Entered.Inputs.TryGetValue(placeholder.Name, out var input) ? input : string.Empty, placeholder);
                case PlaceholderKind.Variable:
                    return source.Variables.Of(placeholder.Name);
                case PlaceholderKind.Value:
                    return EnteredValue.Typed(Value, placeholder.IsOptional);
                case PlaceholderKind.Path:
                    return Answered != null && Answered.TryGetValue(placeholder.Name, out var answered) ? answered : default(TemplateValue);
                default:
                    return placeholder.IsMark ? MessageTime.Of(placeholder.Kind, Utc) : OfKeys(placeholder);
            }
        }

        private TemplateValue OfKeys(Placeholder placeholder)
        {
            if (placeholder.Kind == PlaceholderKind.Keys)
            {
                return TemplateValue.List(Keys, BetweenKeys);
            }

            var parts = source.KeySeparator == null ? new[] { Keys[key] } : Keys[key].Split(source.KeySeparator.Value);
            switch (placeholder.Kind)
            {
                case PlaceholderKind.KeyPart:
                    return TemplateValue.Text(parts.ElementAtOrDefault(placeholder.Part - 1));
                case PlaceholderKind.KeyParts:
                    return TemplateValue.List(parts, source.KeySeparator?.ToString(CultureInfo.InvariantCulture));
                case PlaceholderKind.Alias:
                    return source.Aliases.Of(Keys[key]);
                default:
                    return TemplateValue.Text(Keys[key]);
            }
        }
    }
}
