using System.Collections.Generic;

namespace Skyline.Protocol.Sources
{
    /// <summary>What the values of a source are called. It holds for one type of events only: the same value of another type means something else.</summary>
    internal sealed class ValueLabels
    {
        public ValueLabels(string eventType, IReadOnlyDictionary<string, string> byText)
        {
            EventType = eventType;
            ByText = byText;
        }

        /// <summary>Gets the type of the events.</summary>
        public string EventType { get; }

        /// <summary>Gets the labels, by the text with which the value is shown otherwise.</summary>
        public IReadOnlyDictionary<string, string> ByText { get; }

        /// <summary>Gives the text of a value.</summary>
        /// <param name="eventType">The type of its event.</param>
        /// <param name="text">The text with which it is shown otherwise.</param>
        /// <returns>Its label; that text when it has none.</returns>
        public string Show(string eventType, string text) => eventType == EventType && ByText.TryGetValue(text, out var label) ? label : text;
    }
}
