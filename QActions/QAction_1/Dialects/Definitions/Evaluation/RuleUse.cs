namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>What a rule made of a message.</summary>
    internal sealed class RuleUse
    {
        /// <summary>Initializes a new instance of the <see cref="RuleUse"/> class.</summary>
        /// <param name="number">Which rule, from 1.</param>
        /// <param name="rows">How many rows it gave.</param>
        /// <param name="fault">What it lacked, such as <c>no value</c>; <see langword="null"/> for nothing.</param>
        public RuleUse(int number, int rows, string fault)
        {
            Number = number;
            Rows = rows;
            Fault = fault;
        }

        /// <summary>Gets which rule it is, from 1.</summary>
        public int Number { get; }

        /// <summary>Gets how many rows it gave.</summary>
        public int Rows { get; }

        /// <summary>Gets what it lacked, such as <c>no value at $.payload.value</c>; <see langword="null"/> for nothing.</summary>
        public string Fault { get; }
    }
}
