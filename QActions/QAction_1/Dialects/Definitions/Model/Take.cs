using Skyline.Protocol.Dialects.Definitions.Paths;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>A variable that is taken from a message.</summary>
    internal sealed class Take
    {
        /// <summary>Initializes a new instance of the <see cref="Take"/> class.</summary>
        /// <param name="name">What the variable is called.</param>
        /// <param name="path">Where its value stands.</param>
        public Take(string name, DefinitionPath path)
        {
            Name = name;
            Path = path;
        }

        /// <summary>Gets what the variable is called.</summary>
        public string Name { get; }

        /// <summary>Gets where its value stands.</summary>
        public DefinitionPath Path { get; }
    }
}
