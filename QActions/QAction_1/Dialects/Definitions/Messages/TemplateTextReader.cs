using System.Collections.Generic;
using System.Text;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Finds the placeholders of a text.</summary>
    internal static class TemplateTextReader
    {
        /// <summary>The most placeholders that a text can have.</summary>
        public const int MostPlaceholders = 16;

        /// <summary>Reads a text.</summary>
        /// <param name="text">The text.</param>
        /// <param name="scope">What its placeholders can stand for.</param>
        /// <param name="isInEach">Whether it stands in <c>$each</c>.</param>
        /// <returns>Its parts.</returns>
        /// <exception cref="TemplateMistakeException">It has a mistake.</exception>
        public static TemplatePart[] Read(string text, TemplateScope scope, bool isInEach)
        {
            var parts = new List<TemplatePart>();
            var characters = new StringBuilder();
            var places = new TextPlaceFinder();
            var placeholders = 0;
            for (var index = 0; index < text.Length; index++)
            {
                var character = text[index];
                var isDoubled = index + 1 < text.Length && text[index + 1] == character;
                if (character != '{' || isDoubled)
                {
                    characters.Append(character);
                    index += (character == '{' || character == '}') && isDoubled ? 1 : 0;
                    continue;
                }

                Flush(parts, characters, places);
                var end = End(text, index + 1);
                if (end < 0)
                {
                    throw new TemplateMistakeException("the '{' at character " + (index + 1) + " has no '}'; write {{ for a brace");
                }

                if (++placeholders > MostPlaceholders)
                {
                    throw new TemplateMistakeException("a text can have " + MostPlaceholders + " placeholders at most");
                }

                parts.Add(new TemplatePart(null, PlaceholderNames.Read(text.Substring(index + 1, end - index - 1), scope, isInEach), places.Place));
                index = end;
            }

            Flush(parts, characters, places);
            return parts.ToArray();
        }

        private static void Flush(List<TemplatePart> parts, StringBuilder characters, TextPlaceFinder places)
        {
            if (characters.Length > 0)
            {
                var part = characters.ToString();
                places.Pass(part);
                parts.Add(new TemplatePart(part, null, places.Place));
                characters.Clear();
            }
        }

        /// <summary>A path can name a member with a brace: <c>{$['a}b']}</c>.</summary>
        private static int End(string text, int start)
        {
            var isPath = start < text.Length && (text[start] == '$' || text[start] == '@');
            var isQuoted = false;
            for (var index = start; index < text.Length; index++)
            {
                if (isPath && text[index] == '\'' && (isQuoted || text[index - 1] == '['))
                {
                    isQuoted = !isQuoted;
                }
                else if (isQuoted && text[index] == '\\')
                {
                    index++;
                }
                else if (text[index] == '}' && !isQuoted)
                {
                    return index;
                }
            }

            return -1;
        }
    }
}
