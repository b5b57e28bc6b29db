using System;
using System.Collections.Generic;
using System.Linq;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>An object.</summary>
    internal sealed class ObjectNode : TemplateNode
    {
        private readonly KeyValuePair<TemplateText, TemplateNode>[] members;
        private readonly bool hasBuiltNames;

        /// <summary>Initializes a new instance of the <see cref="ObjectNode"/> class.</summary>
        /// <param name="members">The members with their names.</param>
        public ObjectNode(KeyValuePair<TemplateText, TemplateNode>[] members)
        {
            this.members = members;
            hasBuiltNames = members.Any(member => member.Key.Literal == null);
        }

        /// <inheritdoc />
        public override IEnumerable<TemplateText> Texts => members.SelectMany(member => new[] { member.Key }.Concat(member.Value.Texts));

        /// <inheritdoc />
        public override void Write(MessageWriter writer, ITemplateValues values)
        {
            var names = hasBuiltNames ? new HashSet<string>(StringComparer.Ordinal) : null;
            var next = "{";
            foreach (var member in members)
            {
                if (member.Key.IsLeftOut(values) || member.Value.IsLeftOut(values))
                {
                    continue;
                }

                // A value that is a name must not take the place of another member.
                if (names?.Add(member.Key.Build(values) ?? string.Empty) == false)
                {
                    writer.Fail("two members of an object would have the same name.");
                }

                writer.Write(next);
                member.Key.WriteName(writer, values);
                writer.Write(":");
                member.Value.Write(writer, values);
                next = ",";
            }

            writer.Write(next == "{" ? "{}" : "}");
        }
    }
}
