using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>A test must not hold. It holds when there is no value for a test that wants one.</summary>
    internal sealed class NotTest : ValueTest
    {
        private readonly ValueTest test;

        /// <summary>Initializes a new instance of the <see cref="NotTest"/> class.</summary>
        /// <param name="test">The test.</param>
        public NotTest(ValueTest test)
        {
            this.test = test;
        }

        /// <inheritdoc />
        public override bool Holds(in JsonValue value) => !test.Holds(in value);
    }
}
