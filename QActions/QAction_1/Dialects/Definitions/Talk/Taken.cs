using System;
using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>Keeps what was taken from a message.</summary>
    internal static class Taken
    {
        /// <summary>Keeps it.</summary>
        /// <param name="variables">Where it is kept.</param>
        /// <param name="values">What was taken.</param>
        /// <param name="tell">Tells the operator what is not kept.</param>
        public static void Keep(Variables variables, IEnumerable<TakenValue> values, Action<string> tell)
        {
            foreach (var taken in values)
            {
                if (!variables.TrySet(taken.Name, taken.Value) || taken.IsTooLong)
                {
                    tell("The device sent more than " + Variables.MaximumLength + " characters for the variable '" + taken.Name + "': it has no value.");
                }
            }
        }
    }
}
