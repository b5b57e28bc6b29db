using System;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>A message about a source that the device calls by an alias.</summary>
    internal sealed class AliasedMessage : Message
    {
        private readonly Func<string, Message> makeMessage;

        /// <summary>Initializes a new instance of the <see cref="AliasedMessage"/> class.</summary>
        /// <param name="alias">What the device calls the key, typed as received.</param>
        /// <param name="makeMessage">Makes the message for a key; gives <see langword="null"/> when the row key would be too long.</param>
        public AliasedMessage(TemplateValue alias, Func<string, Message> makeMessage)
        {
            Alias = alias;
            this.makeMessage = makeMessage;
        }

        /// <summary>Gets what the device calls the key, typed as received.</summary>
        public TemplateValue Alias { get; }

        /// <summary>Makes the message for the key that is meant.</summary>
        /// <param name="key">The key, as the device knows it.</param>
        /// <returns>The message; <see langword="null"/> when its row key would be longer than DataMiner accepts.</returns>
        public Message For(string key) => makeMessage(key);
    }
}
