using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>What the operator entered for the placeholders of a definition.</summary>
    internal sealed class EnteredValues
    {
        /// <summary>Initializes a new instance of the <see cref="EnteredValues"/> class.</summary>
        /// <param name="user">The user name; empty when there is none.</param>
        /// <param name="secret">The secret; empty when there is none.</param>
        /// <param name="inputs">The inputs by their names.</param>
        public EnteredValues(string user, string secret, IReadOnlyDictionary<string, string> inputs)
        {
            User = user;
            Secret = secret;
            Inputs = inputs;
        }

        /// <summary>Gets the user name; empty when there is none.</summary>
        public string User { get; }

        /// <summary>Gets the secret; empty when there is none.</summary>
        public string Secret { get; }

        /// <summary>Gets the inputs by their names.</summary>
        public IReadOnlyDictionary<string, string> Inputs { get; }
    }
}
