using System.Collections.Generic;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>One of several tests must hold.</summary>
    internal sealed class AnyTest : ValueTest
    {
        private readonly IReadOnlyList<ValueTest> tests;

        /// <summary>Initializes a new instance of the <see cref="AnyTest"/> class.</summary>
        /// <param name="tests">The tests.</param>
        public AnyTest(IReadOnlyList<ValueTest> tests)
        {
            this.tests = tests;
        }

        /// <inheritdoc />
        public override bool Holds(in JsonValue value)
        {
            for (var index = 0; index < tests.Count; index++)
            {
                if (tests[index].Holds(in value))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
