using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>A string, or what the placeholder that it is stands for.</summary>
    internal sealed class TextNode : TemplateNode
    {
        private readonly TemplateText text;

        /// <summary>Initializes a new instance of the <see cref="TextNode"/> class.</summary>
        /// <param name="text">The text.</param>
        public TextNode(TemplateText text)
        {
            this.text = text;
        }

        /// <inheritdoc />
        public override IEnumerable<TemplateText> Texts => new[] { text };

        /// <inheritdoc />
        public override bool IsLeftOut(ITemplateValues values) => text.IsLeftOut(values);

        /// <inheritdoc />
        public override void Write(MessageWriter writer, ITemplateValues values) => text.WriteJson(writer, values);
    }
}
