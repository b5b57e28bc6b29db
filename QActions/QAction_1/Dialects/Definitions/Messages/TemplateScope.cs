using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>What the placeholders of a template can stand for.</summary>
    internal sealed class TemplateScope
    {
        /// <summary>Initializes a new instance of the <see cref="TemplateScope"/> class.</summary>
        /// <param name="use">What the template is for.</param>
        /// <param name="inputs">The inputs of the definition.</param>
        /// <param name="variables">Every name that a <c>take</c> or <c>let</c> of the definition gives.</param>
        public TemplateScope(TemplateUse use, IReadOnlyCollection<string> inputs, IReadOnlyCollection<string> variables)
        {
            Use = use;
            Inputs = inputs;
            Variables = variables;
        }

        /// <summary>Gets what the template is for.</summary>
        public TemplateUse Use { get; }

        /// <summary>Gets the inputs of the definition.</summary>
        public IReadOnlyCollection<string> Inputs { get; }

        /// <summary>Gets every name that a <c>take</c> or <c>let</c> of the definition gives.</summary>
        public IReadOnlyCollection<string> Variables { get; }
    }
}
