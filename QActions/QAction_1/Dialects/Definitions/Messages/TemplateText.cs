using System.Collections.Generic;
using System.Linq;
using System.Text;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>A text with placeholders.</summary>
    internal sealed class TemplateText
    {
        private readonly TemplatePart[] parts;

        private TemplateText(TemplatePart[] parts)
        {
            this.parts = parts;
        }

        /// <summary>Gets its placeholders.</summary>
        public IEnumerable<Placeholder> Placeholders => parts.Where(part => part.Placeholder != null).Select(part => part.Placeholder);

        /// <summary>Gets the characters of a text without placeholders; <see langword="null"/> for one that has any.</summary>
        public string Literal => parts.Length == 0 ? string.Empty : parts.Length == 1 ? parts[0].Characters : null;

        /// <summary>Gets the characters around the placeholders.</summary>
        public IEnumerable<string> Characters => parts.Where(part => part.Characters != null).Select(part => part.Characters);

        private bool IsTyped => parts.Length == 1 && parts[0].Placeholder != null;

        /// <summary>Reads a text.</summary>
        /// <param name="text">The text.</param>
        /// <param name="scope">What its placeholders can stand for.</param>
        /// <param name="isInEach">Whether it stands in <c>$each</c>.</param>
        /// <returns>The text.</returns>
        /// <exception cref="TemplateMistakeException">It has a mistake.</exception>
        public static TemplateText Parse(string text, TemplateScope scope, bool isInEach = false) => new TemplateText(TemplateTextReader.Read(text, scope, isInEach));

        /// <summary>Tells whether the member that holds the text is left out.</summary>
        /// <param name="values">The values.</param>
        /// <returns><see langword="true"/> when an optional placeholder has no value.</returns>
        public bool IsLeftOut(ITemplateValues values)
        {
            foreach (var part in parts)
            {
                if (part.Placeholder != null && part.Placeholder.IsOptional && values.Of(part.Placeholder).IsNone)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Writes it as JSON: a placeholder that stands alone with its type, anything else as a string.</summary>
        /// <param name="writer">Where it is written.</param>
        /// <param name="values">The values.</param>
        public void WriteJson(MessageWriter writer, ITemplateValues values)
        {
            if (IsTyped)
            {
                WriteTyped(writer, values, parts[0].Placeholder);
            }
            else
            {
                WriteName(writer, values);
            }
        }

        /// <summary>Writes it as the name of a member: a string, whatever it holds.</summary>
        /// <param name="writer">Where it is written.</param>
        /// <param name="values">The values.</param>
        public void WriteName(MessageWriter writer, ITemplateValues values)
        {
            writer.Write("\"");
            foreach (var part in parts)
            {
                WriteQuoted(writer, values, part);
            }

            writer.Write("\"");
        }

        /// <summary>Writes it as a message by itself.</summary>
        /// <param name="writer">Where it is written.</param>
        /// <param name="values">The values.</param>
        public void WriteMessage(MessageWriter writer, ITemplateValues values)
        {
            foreach (var part in parts)
            {
                if (part.Characters != null)
                {
                    writer.Write(part.Characters);
                }
                else if (part.Place == TextPlace.Quoted)
                {
                    WriteQuoted(writer, values, part);
                }
                else if (part.Place == TextPlace.Json)
                {
                    WriteTyped(writer, values, part.Placeholder);
                }
                else
                {
                    WritePlain(writer, values, part.Placeholder);
                }
            }
        }

        /// <summary>Puts the values in.</summary>
        /// <param name="values">The values.</param>
        /// <returns>The text; <see langword="null"/> when a value is missing.</returns>
        public string Build(ITemplateValues values)
        {
            var text = new StringBuilder();
            foreach (var part in parts)
            {
                var value = part.Placeholder == null ? TemplateValue.Text(part.Characters) : values.Of(part.Placeholder);
                if (value.IsNone)
                {
                    return null;
                }

                text.Append(value.AsText());
            }

            return text.ToString();
        }

        private static void WriteQuoted(MessageWriter writer, ITemplateValues values, TemplatePart part)
        {
            if (part.Characters != null)
            {
                writer.Write(AsciiJson.Escape(part.Characters));
                return;
            }

            Write(writer, part.Placeholder, AsciiJson.Escape(Value(writer, values, part.Placeholder).AsText()), MessageWriter.Dots);
        }

        private static void WriteTyped(MessageWriter writer, ITemplateValues values, Placeholder placeholder)
        {
            var value = Value(writer, values, placeholder);
            Write(writer, placeholder, placeholder.IsText ? AsciiJson.Quote(value.AsText()) : value.AsJson(), "\"" + MessageWriter.Dots + "\"");
        }

        private static void WritePlain(MessageWriter writer, ITemplateValues values, Placeholder placeholder)
        {
            var text = Value(writer, values, placeholder).AsText();
            for (var index = 0; index < text.Length; index++)
            {
                if (text[index] < ' ' || text[index] > '~')
                {
                    var character = placeholder.IsHidden ? "a character that cannot be sent" : CharacterName.At(text, index);
                    writer.Fail("the value of " + placeholder.Written + " has " + character + ": a message that is not JSON can only have printable ASCII.");
                    return;
                }
            }

            Write(writer, placeholder, text, MessageWriter.Dots);
        }

        private static TemplateValue Value(MessageWriter writer, ITemplateValues values, Placeholder placeholder)
        {
            var value = values.Of(placeholder);
            if (value.IsNone)
            {
                writer.Fail(placeholder.Written + " has no value.");
            }

            return value;
        }

        private static void Write(MessageWriter writer, Placeholder placeholder, string text, string inPlace) =>
            writer.Write(text, placeholder.IsHidden ? inPlace : text);
    }
}
