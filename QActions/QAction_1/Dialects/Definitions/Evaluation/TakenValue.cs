using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>The value of a variable, taken from a message.</summary>
    internal sealed class TakenValue
    {
        /// <summary>How long a character of a string can be as JSON: an escape of six.</summary>
        private const int LongestCharacter = 6;

        /// <summary>Initializes a new instance of the <see cref="TakenValue"/> class.</summary>
        /// <param name="name">What the variable is called.</param>
        /// <param name="value">Its value; none when the message does not have it.</param>
        public TakenValue(string name, TemplateValue value)
        {
            Name = name;
            Value = value;
        }

        /// <summary>Takes a value from a message. One that is too long is not built: a device may send it with each of many items.</summary>
        /// <param name="take">What is taken.</param>
        /// <param name="frame">The item, or the message.</param>
        /// <returns>The value.</returns>
        public static TakenValue Read(Take take, Frame frame)
        {
            var slot = take.Path.Slot;
            var isTooLong = slot.Index >= 0 && frame[slot].Length > Variables.MaximumLength * LongestCharacter;
            var value = isTooLong ? default(TemplateValue) : PathValues.Typed(take.Path, frame);
            isTooLong |= value.AsText().Length > Variables.MaximumLength;
            return new TakenValue(take.Name, isTooLong ? default(TemplateValue) : value) { IsTooLong = isTooLong };
        }

        /// <summary>Gets what the variable is called.</summary>
        public string Name { get; }

        /// <summary>Gets a value indicating whether the message has a value that is longer than one that is kept.</summary>
        public bool IsTooLong { get; private set; }

        /// <summary>Gets its value; none when the message does not have it.</summary>
        public TemplateValue Value { get; }
    }
}
