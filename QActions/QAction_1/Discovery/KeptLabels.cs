using System;
using System.Collections.Generic;
using System.Linq;

namespace Skyline.Protocol.Discovery
{
    /// <summary>What values are called, as the agent keeps it.</summary>
    internal static class KeptLabels
    {
        /// <summary>Gives labels as they can be shown. One that loses characters is followed by its value: what is left of two labels may be the same.</summary>
        /// <param name="labels">The labels, by the text of the value.</param>
        /// <param name="keep">Gives texts as the agent keeps them, in the same order.</param>
        /// <returns>The labels, by the text of the value.</returns>
        public static IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, string> labels, Func<IReadOnlyList<string>, IReadOnlyList<string>> keep)
        {
            var values = labels.Keys.ToList();
            var kept = keep(values.Select(value => labels[value]).ToList());
            return values.Select((value, index) => new { value, label = kept[index] == labels[value] ? kept[index] : kept[index] + " (" + value + ")" })
                .ToDictionary(item => item.value, item => item.label);
        }
    }
}
