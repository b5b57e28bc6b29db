using System.Collections.Generic;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>What a placeholder stands for, with its type.</summary>
    internal readonly struct TemplateValue
    {
        private readonly string content;
        private readonly IReadOnlyList<string> items;
        private readonly bool isJson;

        private TemplateValue(string content, bool isJson, IReadOnlyList<string> items)
        {
            this.content = content;
            this.isJson = isJson;
            this.items = items;
        }

        /// <summary>Gets a value indicating whether there is no value.</summary>
        public bool IsNone => content == null;

        /// <summary>A text.</summary>
        /// <param name="text">The text; <see langword="null"/> for no value.</param>
        /// <returns>The value.</returns>
        public static TemplateValue Text(string text) => new TemplateValue(text, isJson: false, items: null);

        /// <summary>A number, true, false, null, an object or an array.</summary>
        /// <param name="json">Its JSON, valid; <see langword="null"/> for no value.</param>
        /// <returns>The value.</returns>
        public static TemplateValue Json(string json) => new TemplateValue(json, isJson: true, items: null);

        /// <summary>Several texts.</summary>
        /// <param name="items">The texts.</param>
        /// <param name="separator">What stands between them inside a longer text.</param>
        /// <returns>The value.</returns>
        public static TemplateValue List(IReadOnlyList<string> items, string separator) =>
            new TemplateValue(string.Join(separator, items), isJson: false, items: items);

        /// <summary>What a device sent, typed as it was sent. It no longer needs the message.</summary>
        /// <param name="value">The value in the message.</param>
        /// <returns>The value; none when it was never read.</returns>
        public static TemplateValue Of(in JsonValue value)
        {
            switch (value.Kind)
            {
                case JsonKind.None:
                    return default(TemplateValue);
                case JsonKind.Text:
                    return Text(value.AsText());
                default:
                    return Json(value.AsJson());
            }
        }

        /// <summary>Gives it as text, for inside a longer one.</summary>
        /// <returns>A text as it is; a number as it was sent; JSON for an object; nothing for null and for no value.</returns>
        public string AsText() => content == null || (isJson && content == "null") ? string.Empty : content;

        /// <summary>Gives it as JSON.</summary>
        /// <returns>ASCII text.</returns>
        public string AsJson()
        {
            if (items != null)
            {
                var quoted = new string[items.Count];
                for (var index = 0; index < quoted.Length; index++)
                {
                    quoted[index] = AsciiJson.Quote(items[index]);
                }

                return "[" + string.Join(",", quoted) + "]";
            }

            return isJson ? AsciiJson.Compact(content) : AsciiJson.Quote(AsText());
        }
    }
}
