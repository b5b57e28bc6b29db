using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>What must hold for a value.</summary>
    internal abstract class ValueTest
    {
        /// <summary>Says whether it holds.</summary>
        /// <param name="value">The value; of the kind <see cref="JsonKind.None"/> when there is none.</param>
        /// <returns><see langword="true"/> when it does.</returns>
        public abstract bool Holds(in JsonValue value);
    }
}
