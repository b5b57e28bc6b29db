using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>The device wants an answer.</summary>
    internal sealed class DemandMessage : Message
    {
        /// <summary>Initializes a new instance of the <see cref="DemandMessage"/> class.</summary>
        /// <param name="send">The answer.</param>
        /// <param name="values">What its paths found in the message, by the paths as written; those that found nothing are missing.</param>
        public DemandMessage(MessageTemplate send, IReadOnlyDictionary<string, TemplateValue> values)
        {
            Send = send;
            Values = values;
        }

        /// <summary>Gets the answer.</summary>
        public MessageTemplate Send { get; }

        /// <summary>Gets what its paths found in the message, by the paths as written; those that found nothing are missing.</summary>
        public IReadOnlyDictionary<string, TemplateValue> Values { get; }
    }
}
