namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>A number, true, false or null, sent as it is written.</summary>
    internal sealed class LiteralNode : TemplateNode
    {
        private readonly string json;

        /// <summary>Initializes a new instance of the <see cref="LiteralNode"/> class.</summary>
        /// <param name="json">The JSON.</param>
        public LiteralNode(string json)
        {
            this.json = json;
        }

        /// <inheritdoc />
        public override void Write(MessageWriter writer, ITemplateValues values) => writer.Write(json);
    }
}
