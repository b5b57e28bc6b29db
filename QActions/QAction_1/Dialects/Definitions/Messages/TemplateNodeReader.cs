using System.Collections.Generic;
using System.Globalization;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Reads the JSON of a template.</summary>
    internal sealed class TemplateNodeReader
    {
        private const string Each = "$each";

        private readonly JsonWalker walker;
        private readonly TemplateScope scope;
        private readonly Stack<string> places = new Stack<string>();
        private int offset;
        private bool isInEach;

        /// <summary>Initializes a new instance of the <see cref="TemplateNodeReader"/> class.</summary>
        /// <param name="json">The JSON.</param>
        /// <param name="scope">What its placeholders can stand for.</param>
        public TemplateNodeReader(string json, TemplateScope scope)
        {
            walker = new JsonWalker(json);
            this.scope = scope;
        }

        /// <summary>Reads the JSON.</summary>
        /// <returns>Its outermost value.</returns>
        /// <exception cref="TemplateMistakeException">It has a mistake.</exception>
        /// <exception cref="JsonFaultException">It is not JSON.</exception>
        /// <exception cref="TooDeepException">It is nested too deep.</exception>
        public TemplateNode Read()
        {
            try
            {
                return ReadNode();
            }
            catch (TemplateMistakeException mistake)
            {
                var place = string.Concat(new Stack<string>(places));
                throw new TemplateMistakeException(mistake.Message, offset, place);
            }
        }

        private TemplateNode ReadNode()
        {
            if (walker.TryEnterObject())
            {
                return ReadObject();
            }

            if (walker.TryEnterArray())
            {
                return ReadArray();
            }

            var value = walker.ReadValue();
            offset = value.Start;
            return value.Kind == JsonKind.Text ? (TemplateNode)new TextNode(TemplateText.Parse(value.AsText(), scope, isInEach)) : new LiteralNode(value.AsJson());
        }

        private TemplateNode ReadObject()
        {
            var members = new List<KeyValuePair<TemplateText, TemplateNode>>();
            TemplateNode each = null;
            while (walker.NextMember())
            {
                var name = walker.Name.AsText();
                offset = walker.Name.Start;
                places.Push("." + name);
                if (name == Each)
                {
                    each = ReadEach();
                }
                else
                {
                    members.Add(new KeyValuePair<TemplateText, TemplateNode>(TemplateText.Parse(name, scope, isInEach), ReadNode()));
                }

                if (each != null && members.Count > 0)
                {
                    throw new TemplateMistakeException("an object with '$each' can have no other member");
                }

                places.Pop();
            }

            return each ?? new ObjectNode(members.ToArray());
        }

        private EachKeyNode ReadEach()
        {
            if (scope.Use != TemplateUse.SeveralKeys)
            {
                throw new TemplateMistakeException("'$each' can only stand in 'subscribe' or 'unsubscribe' with a list of all, new or gone");
            }

            if (isInEach)
            {
                throw new TemplateMistakeException("'$each' cannot stand in another '$each'");
            }

            isInEach = true;
            var item = ReadNode();
            isInEach = false;
            return new EachKeyNode(item);
        }

        private ArrayNode ReadArray()
        {
            var items = new List<TemplateNode>();
            while (walker.NextItem())
            {
                places.Push("[" + items.Count.ToString(CultureInfo.InvariantCulture) + "]");
                items.Add(ReadNode());
                places.Pop();
            }

            return new ArrayNode(items.ToArray());
        }
    }
}
