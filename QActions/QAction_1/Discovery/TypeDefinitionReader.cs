using System;
using System.Collections.Generic;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Payloads;

namespace Skyline.Protocol.Discovery
{
    /// <summary>Reads a type definition, as far as it gives values a label (AMWA IS-07, Event types, "Enumerations").</summary>
    internal sealed class TypeDefinitionReader
    {
        /// <summary>The most labels that are kept of one source.</summary>
        private const int MaximumLabels = 500;

        private readonly List<KeyValuePair<object, string>> values = new List<KeyValuePair<object, string>>();
        private string baseType;
        private object value;
        private string label;

        private TypeDefinitionReader()
        {
        }

        /// <summary>Reads a type definition.</summary>
        /// <param name="text">The JSON.</param>
        /// <returns>The labels by the text with which the value of an event is shown otherwise; none for a type without labels.</returns>
        /// <exception cref="Newtonsoft.Json.JsonException">The text is no type definition.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public static IReadOnlyDictionary<string, string> Read(string text)
        {
            var reader = new TypeDefinitionReader();
            using (var walker = new JsonWalker(text))
            {
                walker.ReadDocument(reader.ReadMember);
            }

            return reader.Labels();
        }

        private void ReadMember(JsonWalker walker, string name)
        {
            switch (name)
            {
                case "type":
                    baseType = walker.ReadScalar() as string;
                    break;
                case "values":
                    walker.ReadArray(ReadValue);
                    break;
                default:
                    walker.Skip();
                    break;
            }
        }

        private void ReadValue(JsonWalker walker)
        {
            value = null;
            label = null;
            walker.ReadObject(ReadValueMember);
            if (value != null && !string.IsNullOrWhiteSpace(label) && values.Count < MaximumLabels)
            {
                values.Add(new KeyValuePair<object, string>(value, DisplayText.Clean(label)));
            }
        }

        private void ReadValueMember(JsonWalker walker, string name)
        {
            var scalar = walker.ReadScalar();
            switch (name)
            {
                case "value":
                    value = scalar;
                    break;
                case "label":
                    label = scalar as string;
                    break;
            }
        }

        private Dictionary<string, string> Labels()
        {
            var labels = new Dictionary<string, string>(StringComparer.Ordinal);
            if (Is07EventType.TryParse(baseType ?? string.Empty, out var type))
            {
                foreach (var item in values)
                {
                    var shown = Is07Value.Interpret(type, item.Key, null)?.Text;
                    if (shown != null)
                    {
                        labels[shown] = item.Value;
                    }
                }
            }

            return labels;
        }
    }
}
