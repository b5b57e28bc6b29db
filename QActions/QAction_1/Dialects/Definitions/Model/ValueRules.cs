using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Paths;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>How the value of a state is read.</summary>
    internal sealed class ValueRules
    {
        /// <summary>Gets or sets where it stands; the first one that is there counts.</summary>
        public DefinitionPath[] Paths { get; set; }

        /// <summary>Gets or sets what a text can be.</summary>
        public ValueForm Form { get; set; }

        /// <summary>Gets or sets what a number is multiplied by; <see langword="null"/> for nothing.</summary>
        public ExactNumber? Factor { get; set; }

        /// <summary>Gets or sets where the number stands by which a number is divided; <see langword="null"/> for nothing.</summary>
        public DefinitionPath Divide { get; set; }

        /// <summary>Gets or sets the numbers of values, by the value as received; <see langword="null"/> for none.</summary>
        public IReadOnlyDictionary<string, double> Numbers { get; set; }

        /// <summary>Gets or sets the texts of values, by the value as received; <see langword="null"/> for none.</summary>
        public IReadOnlyDictionary<string, string> Texts { get; set; }
    }
}
