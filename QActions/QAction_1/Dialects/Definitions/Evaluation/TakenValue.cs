using Skyline.Protocol.Dialects.Definitions.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>The value of a variable, taken from a message.</summary>
    internal sealed class TakenValue
    {
        /// <summary>Initializes a new instance of the <see cref="TakenValue"/> class.</summary>
        /// <param name="name">What the variable is called.</param>
        /// <param name="value">Its value; none when the message does not have it.</param>
        public TakenValue(string name, TemplateValue value)
        {
            Name = name;
            Value = value;
        }

        /// <summary>Gets what the variable is called.</summary>
        public string Name { get; }

        /// <summary>Gets its value; none when the message does not have it.</summary>
        public TemplateValue Value { get; }
    }
}
