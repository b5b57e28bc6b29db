using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Discovery
{
    /// <summary>The labels of values as one text, in which the element keeps them over a restart: JSON, ASCII only as an agent keeps nothing else for certain.</summary>
    public static class LabelText
    {
        /// <summary>The longest text, in characters. Sources whose labels do not fit any more are left out: the next discovery reads them.</summary>
        public const int MaximumLength = 100 * 1000;

        /// <summary>Writes labels.</summary>
        /// <param name="labelsBySource">The labels by the text of the value, by the identifier of the source.</param>
        /// <returns>The text, at most <see cref="MaximumLength"/> characters.</returns>
        public static string Write(IEnumerable<KeyValuePair<string, IReadOnlyDictionary<string, string>>> labelsBySource)
        {
            var members = new List<string>();
            var length = "{}".Length;
            foreach (var source in labelsBySource.Where(source => source.Value.Count > 0))
            {
                var member = Quote(source.Key) + ":{" + string.Join(",", source.Value.Select(label => Quote(label.Key) + ":" + Quote(label.Value))) + "}";
                if (length + member.Length + 1 <= MaximumLength)
                {
                    members.Add(member);
                    length += member.Length + 1;
                }
            }

            return "{" + string.Join(",", members) + "}";
        }

        /// <summary>Reads labels.</summary>
        /// <param name="text">The text; may be <see langword="null"/> or empty.</param>
        /// <returns>The labels, as they were written; none when the text is none of this kind.</returns>
        public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Read(string text)
        {
            var labelsBySource = new Dictionary<string, IReadOnlyDictionary<string, string>>();
            try
            {
                var walker = new JsonWalker(text ?? string.Empty);
                walker.EnterObject();
                while (walker.NextMember())
                {
                    labelsBySource[walker.Name.AsText()] = ReadLabels(walker);
                }
            }
            catch (Exception ex) when (ex is JsonFaultException || ex is TooDeepException)
            {
                labelsBySource.Clear();
            }

            return labelsBySource;
        }

        private static Dictionary<string, string> ReadLabels(JsonWalker walker)
        {
            var labels = new Dictionary<string, string>();
            var isObject = walker.TryEnterObject();
            while (isObject && walker.NextMember())
            {
                var value = walker.Name.AsText();
                labels[value] = walker.ReadValue().AsText() ?? value;
            }

            return labels;
        }

        private static string Quote(string text) => JsonConvert.ToString(text, '"', StringEscapeHandling.EscapeNonAscii);
    }
}
