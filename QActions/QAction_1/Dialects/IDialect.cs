using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Model;

namespace Skyline.Protocol.Dialects
{
    /// <summary>What a kind of device speaks. Everything else in the connector is the same for all of them.</summary>
    internal interface IDialect
    {
        /// <summary>Gets what is said to the device, and when, and what the page Definition shows of it.</summary>
        Definition Definition { get; }

        /// <summary>Reads a message. Keeps nothing, never throws for what a device sends, and may run at the same time as anything else.</summary>
        /// <param name="text">The text of the message.</param>
        /// <returns>What it means, or the fault.</returns>
        MessageReading Read(string text);
    }
}
