using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>There must be a value, or none. Null is one.</summary>
    internal sealed class ExistsTest : ValueTest
    {
        private readonly bool isWanted;

        /// <summary>Initializes a new instance of the <see cref="ExistsTest"/> class.</summary>
        /// <param name="isWanted">Whether there must be one.</param>
        public ExistsTest(bool isWanted)
        {
            this.isWanted = isWanted;
        }

        /// <inheritdoc />
        public override bool Holds(in JsonValue value) => value.Kind != JsonKind.None == isWanted;
    }
}
