using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Model;

namespace Skyline.Protocol.Dialects
{
    /// <summary>What a device speaks, as a definition says it.</summary>
    internal sealed class DefinedDialect : IDialect
    {
        private readonly DefinitionMessageReader reader;

        /// <summary>Initializes a new instance of the <see cref="DefinedDialect"/> class.</summary>
        /// <param name="definition">The definition.</param>
        public DefinedDialect(Definition definition)
        {
            Definition = definition;
            reader = new DefinitionMessageReader(definition);
        }

        /// <inheritdoc />
        public Definition Definition { get; }

        /// <inheritdoc />
        public MessageReading Read(string text) => reader.Read(text);
    }
}
