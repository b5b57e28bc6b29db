using System.Collections.Generic;
using System.Text;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>Reads a text with paths, such as <c>{$.topic|/3}.{@~}</c>.</summary>
    internal static class PathTextReader
    {
        /// <summary>The most paths a text can have.</summary>
        public const int MostPaths = 16;

        /// <summary>More parts than any text has that a person reads.</summary>
        private const int MostPartDigits = 4;

        private const int ShownText = 100;

        /// <summary>Reads a text.</summary>
        /// <param name="text">The text.</param>
        /// <returns>The text.</returns>
        /// <exception cref="PathMistakeException">It has a mistake.</exception>
        public static PathText Read(string text)
        {
            var pieces = new List<PathTextPiece>();
            var characters = new StringBuilder();
            var paths = 0;
            for (var index = 0; index < text.Length; index++)
            {
                var isDoubled = index + 1 < text.Length && text[index + 1] == text[index];
                if (text[index] != '{' || isDoubled)
                {
                    characters.Append(text[index]);
                    index += isDoubled && (text[index] == '{' || text[index] == '}') ? 1 : 0;
                    continue;
                }

                var end = End(text, index);
                Flush(pieces, characters);
                pieces.Add(ReadPlaceholder(text.Substring(index + 1, end - index - 1)));
                index = end;
                if (++paths > MostPaths)
                {
                    throw new PathMistakeException("a text has at most " + MostPaths + " placeholders");
                }
            }

            Flush(pieces, characters);
            return new PathText(text, pieces.ToArray());
        }

        private static int End(string text, int start)
        {
            var quote = '\0';
            for (var index = start + 1; index < text.Length; index++)
            {
                var character = text[index];
                if (quote != '\0')
                {
                    index += character == '\\' ? 1 : 0;
                    quote = character == quote ? '\0' : quote;
                }
                else if (character == '}')
                {
                    return index;
                }
                else if ((character == '\'' || character == '"') && text[index - 1] == '[')
                {
                    quote = character;
                }
            }

            throw new PathMistakeException("the '}' is missing in '" + Shown(text.Substring(start)) + "'; a brace that is meant as such is written '{{'");
        }

        private static PathTextPiece ReadPlaceholder(string content)
        {
            if (content.Length == 0 || (content[0] != '$' && content[0] != '@'))
            {
                throw new PathMistakeException("{" + Shown(content) + "} is not a path; a path begins with $ (the message) or @ (where 'each' stands)"
                    + (content.Length > 0 && char.IsLetter(content[0]) ? ": {$." + Shown(content) + "}?" : ", and '{{' is a brace"));
            }

            var mark = content.Length - 1;
            while (mark > 0 && content[mark] >= '0' && content[mark] <= '9')
            {
                mark--;
            }

            var digits = content.Length - 1 - mark;
            if (digits == 0 || mark < 2 || content[mark - 1] != '|')
            {
                CheckPart(content);
                return new PathTextPiece(PathReader.Read(content), '\0', 0);
            }

            var part = digits <= MostPartDigits ? int.Parse(content.Substring(mark + 1), System.Globalization.CultureInfo.InvariantCulture) : 0;
            if (part == 0)
            {
                throw new PathMistakeException("{" + Shown(content) + "}: parts are counted from 1");
            }

            return new PathTextPiece(PathReader.Read(content.Substring(0, mark - 1)), content[mark], part);
        }

        private static void CheckPart(string content)
        {
            var bar = content.LastIndexOf('|');
            if (bar > 0 && bar == content.Length - 2 && content[bar + 1] != 'j')
            {
                throw new PathMistakeException("{" + Shown(content) + "}: the number of the part is missing behind '|" + content[bar + 1] + "', such as " + Shown(content) + "1");
            }
        }

        private static void Flush(List<PathTextPiece> pieces, StringBuilder characters)
        {
            if (characters.Length > 0)
            {
                pieces.Add(new PathTextPiece(characters.ToString()));
                characters.Length = 0;
            }
        }

        private static string Shown(string text) => DisplayText.Clean(text, ShownText);
    }
}
