using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>A message of a definition, with placeholders: JSON, or a text that is sent as it is. It is read once and written as often as it is sent.</summary>
    internal sealed class MessageTemplate
    {
        private const char LastAscii = '\u007F';

        private readonly TemplateNode node;
        private readonly TemplateText text;

        private MessageTemplate(TemplateNode node, TemplateText text)
        {
            this.node = node;
            this.text = text;
            Placeholders = (text == null ? node.Texts : new[] { text }).SelectMany(part => part.Placeholders).ToArray();
        }

        /// <summary>Gets its placeholders, in the order in which they are written.</summary>
        public IReadOnlyList<Placeholder> Placeholders { get; }

        /// <summary>Gets a value indicating whether it needs what the device calls a key.</summary>
        public bool UsesAlias => Placeholders.Any(placeholder => placeholder.Kind == PlaceholderKind.Alias);

        /// <summary>Gets the paths of an answer, each as it is written between the braces, once.</summary>
        public IEnumerable<string> Paths => Placeholders.Where(placeholder => placeholder.Kind == PlaceholderKind.Path).Select(placeholder => placeholder.Name).Distinct();

        /// <summary>Reads a message.</summary>
        /// <param name="json">The message as it stands in the definition: an object, an array or a string.</param>
        /// <param name="scope">What its placeholders can stand for.</param>
        /// <returns>The message.</returns>
        /// <exception cref="TemplateMistakeException">It has a mistake.</exception>
        /// <exception cref="JsonFaultException">It is not JSON.</exception>
        /// <exception cref="TooDeepException">It is nested too deep.</exception>
        public static MessageTemplate Parse(string json, TemplateScope scope)
        {
            var first = json.TrimStart(' ', '\t', '\r', '\n');
            if (first.Length > 0 && (first[0] == '{' || first[0] == '['))
            {
                return new MessageTemplate(new TemplateNodeReader(json, scope).Read(), null);
            }

            var value = new JsonWalker(json).ReadValue();
            return value.Kind == JsonKind.Text
                ? new MessageTemplate(null, ParseText(value.AsText(), scope))
                : throw new TemplateMistakeException("a message is an object, an array or a text");
        }

        /// <summary>Writes the message.</summary>
        /// <param name="writer">Where it is written.</param>
        /// <param name="values">The values.</param>
        /// <returns><see langword="false"/> when there is nothing to send: it is a text, and an optional placeholder in it has no value.</returns>
        public bool Write(MessageWriter writer, ITemplateValues values)
        {
            if (text == null)
            {
                node.Write(writer, values);
                return true;
            }

            var isLeftOut = text.IsLeftOut(values);
            if (!isLeftOut)
            {
                text.WriteMessage(writer, values);
            }

            return !isLeftOut;
        }

        private static TemplateText ParseText(string message, TemplateScope scope)
        {
            var text = TemplateText.Parse(message, scope);
            if (message.Length == 0)
            {
                throw new TemplateMistakeException("an empty message cannot be sent");
            }

            return text.Characters.All(characters => characters.All(character => character <= LastAscii))
                ? text
                : throw new TemplateMistakeException("a message that is a text can only have ASCII; only JSON can escape other characters");
        }
    }
}
