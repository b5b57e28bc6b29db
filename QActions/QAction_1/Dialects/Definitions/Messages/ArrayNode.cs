using System.Collections.Generic;
using System.Linq;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>An array.</summary>
    internal sealed class ArrayNode : TemplateNode
    {
        private readonly TemplateNode[] items;

        /// <summary>Initializes a new instance of the <see cref="ArrayNode"/> class.</summary>
        /// <param name="items">The items.</param>
        public ArrayNode(TemplateNode[] items)
        {
            this.items = items;
        }

        /// <inheritdoc />
        public override IEnumerable<TemplateText> Texts => items.SelectMany(item => item.Texts);

        /// <inheritdoc />
        public override void Write(MessageWriter writer, ITemplateValues values)
        {
            var next = "[";
            foreach (var item in items)
            {
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
