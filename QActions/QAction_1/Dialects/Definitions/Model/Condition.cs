using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Paths;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>What must hold for one value of a message, or for its head.</summary>
    internal sealed class Condition
    {
        /// <summary>Initializes a new instance of the <see cref="Condition"/> class.</summary>
        /// <param name="path">Where the value stands; <see langword="null"/> for the head.</param>
        /// <param name="test">What must hold.</param>
        public Condition(DefinitionPath path, ValueTest test)
        {
            Path = path;
            Test = test;
            IsOfItem = path != null && (path.IsOfItem || path.Parts.Any(part => part.IsStar));
        }

        /// <summary>Gets a value indicating whether it is asked of each item, rather than of the message once.</summary>
        public bool IsOfItem { get; }

        /// <summary>Gets where the value stands; <see langword="null"/> for the head.</summary>
        public DefinitionPath Path { get; }

        /// <summary>Gets what must hold.</summary>
        public ValueTest Test { get; }
    }
}
