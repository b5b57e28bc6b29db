using System.Collections.Generic;
using System.Globalization;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>Reads a path as it is written: the part of JSONPath (RFC 9535) that needs no filter, with <c>.**</c>, <c>~</c> and <c>|json</c>.</summary>
    internal sealed class PathReader
    {
        private const string JsonMark = "|json";
        private const int MostIndexDigits = 6;

        private readonly string text;
        private readonly List<PathPart> parts = new List<PathPart>();
        private int position = 1;
        private int stars;
        private int jsons;

        private PathReader(string text)
        {
            this.text = text;
        }

        private bool IsAtEnd => position == text.Length;

        private bool IsDeep => parts.Count > 0 && parts[parts.Count - 1].Kind == PathPartKind.Deep;

        /// <summary>Reads a path.</summary>
        /// <param name="text">The path.</param>
        /// <returns>The path.</returns>
        /// <exception cref="PathMistakeException">It has a mistake.</exception>
        public static DefinitionPath Read(string text)
        {
            if (text.Length == 0 || (text[0] != '$' && text[0] != '@'))
            {
                throw new PathMistakeException("'" + Shown(text) + "' is not a path: it begins with $ (the message) or @ (where 'each' stands)" + Guess(text));
            }

            return new PathReader(text).Read();
        }

        private DefinitionPath Read()
        {
            while (!IsAtEnd && text[position] != '~')
            {
                if (IsDeep)
                {
                    throw Mistake("'.**' ends a path, only '~' can follow");
                }

                ReadPart();
                Check(parts.Count <= DefinitionPath.MostParts, "a path has at most " + DefinitionPath.MostParts + " parts");
                Check(stars <= DefinitionPath.MostStars, "a path has at most " + DefinitionPath.MostStars + " stars");
                Check(jsons <= DefinitionPath.MostJson, "JSON in a string is read at most " + DefinitionPath.MostJson + " times in a path");
            }

            var isName = !IsAtEnd;
            if (isName)
            {
                Check(position == text.Length - 1, "'~' ends a path");
                Check(text[0] == '@' && parts.Count == 0 || parts.Count > 0 && parts[parts.Count - 1].IsStar, "'~' is the name of what a star stands for, and there is no star before it");
            }

            return new DefinitionPath(text, text[0] == '@', parts.ToArray(), isName);
        }

        private void ReadPart()
        {
            switch (text[position])
            {
                case '.':
                    position++;
                    ReadDotted();
                    break;
                case '[':
                    position++;
                    ReadBracketed();
                    break;
                case '|':
                    Check(string.CompareOrdinal(text, position, JsonMark, 0, JsonMark.Length) == 0 && !IsName(position + JsonMark.Length), "only |json can follow a '|' here");
                    position += JsonMark.Length;
                    jsons++;
                    parts.Add(PathPart.Json);
                    break;
                default:
                    throw Mistake(Named(text[position]) + " cannot stand here; a name with it is written ['name']");
            }
        }

        private void ReadDotted()
        {
            Check(!IsAtEnd, "a name is missing behind the '.'");
            Check(text[position] != '.', "'..' is not supported, write each step, or '.**' at the end for every scalar below");
            if (text[position] == '*')
            {
                var isDeep = position + 1 < text.Length && text[position + 1] == '*';
                position += isDeep ? 2 : 1;
                stars++;
                parts.Add(isDeep ? PathPart.Deep : PathPart.Star);
                return;
            }

            var start = position;
            while (IsName(position))
            {
                position++;
            }

            Check(position > start, "a name is missing behind the '.'" + (IsAtEnd || ".[|~".IndexOf(text[position]) >= 0 ? string.Empty : "; one with " + Named(text[position]) + " is written ['name'] without a '.'"));
            parts.Add(PathPart.Member(text.Substring(start, position - start)));
        }

        private void ReadBracketed()
        {
            Check(!IsAtEnd, "']' is missing");
            var first = text[position];
            if (first == '\'' || first == '"')
            {
                parts.Add(PathPart.Member(QuotedName.Read(text, ref position, Mistake)));
                Check(IsAtEnd || text[position] != ',', "only one name can stand in brackets, write a rule for each");
            }
            else if (first == '*')
            {
                position++;
                stars++;
                parts.Add(PathPart.Star);
            }
            else
            {
                ReadIndex();
            }

            Check(!IsAtEnd && text[position] == ']', IsAtEnd ? "']' is missing" : "']' is expected");
            position++;
        }

        private void ReadIndex()
        {
            Check(text[position] != '?' && text[position] != '(', "filters are not supported, use 'when'");
            Check(text[position] != '-', "an item is counted from 0, not from the end");
            var start = position;
            while (!IsAtEnd && text[position] >= '0' && text[position] <= '9')
            {
                position++;
            }

            Check(IsAtEnd || text[position] != ':', "slices are not supported, use [*]");
            Check(IsAtEnd || text[position] != ',', "only one item can stand in brackets, write a rule for each");
            Check(position > start, IsAtEnd || text[position] == ']' ? "a number, a name in quotes or * is missing in the brackets" : "a name in brackets stands in quotes, such as ['name']");
            Check(position - start <= MostIndexDigits && (text[start] != '0' || position == start + 1), "this is not the number of an item");
            parts.Add(PathPart.Item(int.Parse(text.Substring(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture)));
        }

        private bool IsName(int index)
        {
            if (index >= text.Length)
            {
                return false;
            }

            var character = text[index];
            return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9')
                || character == '_' || character == '-' || (character > '\u007F' && !char.IsControl(character) && !char.IsWhiteSpace(character));
        }

        private static string Guess(string text) => text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') ? "; $." + Shown(text) + "?" : string.Empty;

        private static string Named(char character) => CharacterName.At(character.ToString(), 0);

        private static string Shown(string text) => DisplayText.Clean(text, 100);

        private void Check(bool isSo, string mistake)
        {
            if (!isSo)
            {
                throw Mistake(mistake);
            }
        }

        private PathMistakeException Mistake(string mistake) =>
            new PathMistakeException("character " + (position + 1) + " of the path '" + Shown(text) + "': " + mistake);
    }
}
