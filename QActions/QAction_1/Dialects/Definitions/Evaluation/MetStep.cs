using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>A message is the one that a step of the opening waits for.</summary>
    internal sealed class MetStep
    {
        /// <summary>Initializes a new instance of the <see cref="MetStep"/> class.</summary>
        /// <param name="index">Which step, from 0.</param>
        /// <param name="taken">What it takes from the message.</param>
        public MetStep(int index, IReadOnlyList<TakenValue> taken)
        {
            Index = index;
            Taken = taken;
        }

        /// <summary>Gets which step it is, from 0.</summary>
        public int Index { get; }

        /// <summary>Gets what it takes from the message.</summary>
        public IReadOnlyList<TakenValue> Taken { get; }
    }
}
