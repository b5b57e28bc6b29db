using System;
using System.Collections.Generic;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Is07.Rest
{
    /// <summary>Reads a type definition, as far as it gives values a label (AMWA IS-07, Event types, "Enumerations").</summary>
    internal sealed class TypeDefinitionReader
    {
        /// <summary>The most labels that are kept of one source.</summary>
        private const int MaximumLabels = 500;

        private readonly List<KeyValuePair<JsonValue, string>> values = new List<KeyValuePair<JsonValue, string>>();
        private string baseType;
        private JsonValue value;
        private string label;

        private TypeDefinitionReader()
        {
        }

        /// <summary>Reads a type definition.</summary>
        /// <returns>The labels by the text with which the value of an event is shown otherwise; none for a type without labels.</returns>
        /// <exception cref="JsonFaultException">The text is not a type definition.</exception>
        /// <exception cref="TooDeepException">The text is nested too deep.</exception>
        public static IReadOnlyDictionary<string, string> Read(string text)
        {
            var reader = new TypeDefinitionReader();
            var walker = new JsonWalker(text);
            walker.EnterObject();
            while (walker.NextMember())
            {
                reader.ReadMember(walker);
            }

            return reader.Labels();
        }

        private void ReadMember(JsonWalker walker)
        {
            if (walker.Name.Is("type"))
            {
                baseType = walker.ReadValue().AsText();
            }
            else if (walker.Name.Is("values"))
            {
                walker.EnterArray();
                while (walker.NextItem())
                {
                    ReadValue(walker);
                }
            }
        }

        private void ReadValue(JsonWalker walker)
        {
            value = default(JsonValue);
            label = null;
            var isObject = walker.TryEnterObject();
            while (isObject && walker.NextMember())
            {
                ReadValueMember(walker);
            }

            if (!string.IsNullOrWhiteSpace(label) && values.Count < MaximumLabels)
            {
                values.Add(new KeyValuePair<JsonValue, string>(value, DisplayText.Clean(label)));
            }
        }

        private void ReadValueMember(JsonWalker walker)
        {
            if (walker.Name.Is("value"))
            {
                value = walker.ReadValue();
            }
            else if (walker.Name.Is("label"))
            {
                label = walker.ReadValue().AsText();
            }
        }

        private Dictionary<string, string> Labels()
        {
            // What names no type is not a definition, and takes no label away.
            if (!Is07EventType.TryParse(baseType ?? string.Empty, out var type))
            {
                throw new JsonFaultException("no type definition");
            }

            var labels = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var item in values)
            {
                var shown = Is07Value.Interpret(type, item.Key, default(JsonValue), out _)?.Text;
                if (shown != null)
                {
                    labels[shown] = item.Value;
                }
            }

            return labels;
        }
    }
}
