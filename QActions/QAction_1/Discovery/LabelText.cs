using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Skyline.Protocol.Json;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Discovery
{
    /// <summary>The labels of values as one text, in which the element keeps them over a restart: JSON, ASCII only as an agent keeps nothing else for certain.</summary>
    internal static class LabelText
    {
        /// <summary>The longest text, in characters. Sources whose labels do not fit any more are left out: the next discovery reads them.</summary>
        public const int MaximumLength = 100 * 1000;

        private const string TypeName = "type";
        private const string LabelsName = "labels";

        /// <summary>Writes labels.</summary>
        /// <param name="labelsBySource">The labels, by the identifier of the source.</param>
        /// <returns>The text, at most <see cref="MaximumLength"/> characters.</returns>
        public static string Write(IEnumerable<KeyValuePair<string, ValueLabels>> labelsBySource)
        {
            var members = new List<string>();
            var length = "{}".Length;
            foreach (var source in labelsBySource)
            {
                var member = Quote(source.Key) + ":" + Write(source.Value);
                if (length + member.Length + 1 <= MaximumLength)
                {
                    members.Add(member);
                    length += member.Length + 1;
                }
            }

            return "{" + string.Join(",", members) + "}";
        }

        /// <summary>Reads labels.</summary>
        /// <param name="text">The text; may be <see langword="null"/> or empty, which means none.</param>
        /// <param name="labels">The labels, as far as the text is of this kind.</param>
        /// <returns><see langword="false"/> when something of it is not.</returns>
        public static bool TryRead(string text, out IReadOnlyDictionary<string, ValueLabels> labels)
        {
            var labelsBySource = new Dictionary<string, ValueLabels>();
            labels = labelsBySource;
            return string.IsNullOrEmpty(text) || TryRead(text, labelsBySource);
        }

        private static bool TryRead(string text, Dictionary<string, ValueLabels> labelsBySource)
        {
            try
            {
                var isWhole = true;
                var walker = new JsonWalker(text);
                walker.EnterObject();
                while (walker.NextMember())
                {
                    var id = walker.Name.AsText();
                    var labels = ReadSource(walker);
                    isWhole &= labels != null;
                    if (labels != null)
                    {
                        labelsBySource[id] = labels;
                    }
                }

                return isWhole;
            }
            catch (Exception ex) when (ex is JsonFaultException || ex is TooDeepException)
            {
                labelsBySource.Clear();
                return false;
            }
        }

        private static string Write(ValueLabels labels) =>
            "{" + Quote(TypeName) + ":" + Quote(labels.EventType) + "," + Quote(LabelsName) + ":{" + string.Join(",", labels.ByText.Select(label => Quote(label.Key) + ":" + Quote(label.Value))) + "}}";

        private static ValueLabels ReadSource(JsonWalker walker)
        {
            string type = null;
            Dictionary<string, string> labels = null;
            var isObject = walker.TryEnterObject();
            while (isObject && walker.NextMember())
            {
                if (walker.Name.Is(TypeName))
                {
                    type = walker.ReadValue().AsText();
                }
                else if (walker.Name.Is(LabelsName))
                {
                    labels = ReadLabels(walker);
                }
            }

            return type == null || labels == null ? null : new ValueLabels(type, labels);
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
