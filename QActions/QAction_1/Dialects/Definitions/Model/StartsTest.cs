using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>The value must be a string that begins with a text.</summary>
    internal sealed class StartsTest : ValueTest
    {
        private readonly string start;

        /// <summary>Initializes a new instance of the <see cref="StartsTest"/> class.</summary>
        /// <param name="start">The text.</param>
        public StartsTest(string start)
        {
            this.start = start;
        }

        /// <inheritdoc />
        public override bool Holds(in JsonValue value) => value.Starts(start);
    }
}
