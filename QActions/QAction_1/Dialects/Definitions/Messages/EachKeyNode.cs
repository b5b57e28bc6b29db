using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>An array with one item a key.</summary>
    internal sealed class EachKeyNode : TemplateNode
    {
        private readonly TemplateNode item;

        /// <summary>Initializes a new instance of the <see cref="EachKeyNode"/> class.</summary>
        /// <param name="item">The item.</param>
        public EachKeyNode(TemplateNode item)
        {
            this.item = item;
        }

        /// <inheritdoc />
        public override IEnumerable<TemplateText> Texts => item.Texts;

        /// <inheritdoc />
        public override void Write(MessageWriter writer, ITemplateValues values)
        {
            var next = "[";
            for (var index = 0; index < values.KeyCount; index++)
            {
                values.GoToKey(index);
                if (!item.IsLeftOut(values))
                {
                    writer.Write(next);
                    item.Write(writer, values);
                    next = ",";
                }
            }

            writer.Write(next == "[" ? "[]" : "]");
        }
    }
}
