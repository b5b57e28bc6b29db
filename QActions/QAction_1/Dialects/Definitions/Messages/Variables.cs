using System.Collections.Generic;
using System.Linq;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>What was taken from messages of this connection, or made by <c>let</c>. Not thread-safe.</summary>
    internal sealed class Variables
    {
        /// <summary>The longest value that is kept, in characters.</summary>
        public const int MaximumLength = 4096;

        private readonly Dictionary<string, TemplateValue> values = new Dictionary<string, TemplateValue>();

        /// <summary>Gets every value as text.</summary>
        public IEnumerable<string> Texts => values.Values.Select(value => value.AsText());

        /// <summary>Gets a value.</summary>
        /// <param name="name">The name of the variable.</param>
        /// <returns>The value; none when nothing gave it yet.</returns>
        public TemplateValue Of(string name) => values.TryGetValue(name, out var value) ? value : default(TemplateValue);

        /// <summary>Sets a value. The names are those of the definition, so that their number is limited.</summary>
        /// <param name="name">The name of the variable.</param>
        /// <param name="value">The value; none takes it away.</param>
        /// <returns><see langword="false"/> when it is too long. There is then no value.</returns>
        public bool TrySet(string name, TemplateValue value)
        {
            var isFit = value.AsText().Length <= MaximumLength;
            values[name] = isFit ? value : default(TemplateValue);
            return isFit;
        }
    }
}
