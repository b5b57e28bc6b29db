using System.Collections.Generic;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Reads the JSON of a definition, with its places.</summary>
    internal sealed class DocumentParser
    {
        /// <summary>The longest definition, in characters.</summary>
        public const int LongestText = 32768;

        /// <summary>The deepest nesting of a definition.</summary>
        public const int MostDepth = 16;

        private const int ShownName = 40;

        private readonly string text;
        private readonly JsonWalker walker;

        private DocumentParser(string text)
        {
            this.text = text;
            walker = new JsonWalker(text);
        }

        /// <summary>Reads a definition.</summary>
        /// <param name="text">The definition.</param>
        /// <returns>Its outermost object.</returns>
        /// <exception cref="DefinitionMistakeException">It is too long, too deep, not JSON, not an object, or has a member twice.</exception>
        public static DocumentNode Parse(string text)
        {
            if (text.Length > LongestText)
            {
                throw new DefinitionMistakeException("the definition has " + text.Length + " characters, and can have " + LongestText + " at most");
            }

            if (text.Trim().Length == 0)
            {
                throw new DefinitionMistakeException("line 1: the definition is empty");
            }

            var parser = new DocumentParser(text);
            try
            {
                var root = parser.Read(null, null, 0, 1);
                return root.Members != null ? root : throw root.Mistake("a definition is an object, { \"name\": ..., \"read\": [ ... ] }, not " + root.Kind);
            }
            catch (JsonFaultException)
            {
                throw parser.NotJson();
            }
        }

        private DocumentNode Read(DocumentNode parent, string name, int index, int depth, int nameStart = -1)
        {
            var start = walker.Position;
            var node = new DocumentNode(text, parent, name, index, nameStart < 0 ? start : nameStart);
            var isObject = walker.TryEnterObject();
            if (!isObject && !walker.TryEnterArray())
            {
                node.Value = walker.ReadValue();
                return node;
            }

            if (depth > MostDepth)
            {
                throw node.Mistake("nested deeper than " + MostDepth + " levels");
            }

            var children = new List<DocumentNode>();
            if (isObject)
            {
                node.Members = children;
                ReadMembers(node, children, depth);
            }
            else
            {
                node.Items = children;
                while (walker.NextItem())
                {
                    children.Add(Read(node, null, children.Count, depth + 1));
                }
            }

            node.Value = walker.Since(start);
            return node;
        }

        private void ReadMembers(DocumentNode node, List<DocumentNode> members, int depth)
        {
            while (true)
            {
                try
                {
                    if (!walker.NextMember())
                    {
                        return;
                    }
                }
                catch (RepeatedNameException ex)
                {
                    throw new DocumentNode(text, node, string.Empty, 0, walker.Position - 1).MistakeOfParent("the member" + ex.Message.Substring("with".Length) + "; take one of them away");
                }

                var name = walker.Name.AsText();
                if (node.Find(name) != null)
                {
                    throw new DocumentNode(text, node, name, 0, walker.Name.Start).MistakeOfParent("the member '" + DisplayText.Clean(name, ShownName) + "' twice; take one of them away");
                }

                members.Add(Read(node, name, 0, depth + 1, walker.Name.Start));
            }
        }

        private DefinitionMistakeException NotJson()
        {
            var at = walker.Position;
            var place = "line " + DocumentLines.Of(text, at) + ", character " + DocumentLines.CharacterOf(text, at) + ": not JSON";
            return new DefinitionMistakeException(at >= text.Length ? place + ", the text ends too early; a } or ] is missing" : place + Cure(at));
        }

        private string Cure(int at)
        {
            var before = at - 1;
            while (before >= 0 && text[before] <= ' ')
            {
                before--;
            }

            var character = text[at];
            var last = before < 0 ? '\0' : text[before];
            if (character == '/' || character == '#')
            {
                return "; JSON has no comments, use \"about\"";
            }

            if (last == ',' && (character == '}' || character == ']'))
            {
                return "; no comma stands before " + character;
            }

            if (character == '\'' || character == '\u201C' || character == '\u201D')
            {
                return "; a text stands between straight double quotes \"";
            }

            if (character < ' ')
            {
                return "; a text ends in the line in which it begins, and has no " + CharacterName.At(text, at).Substring(2);
            }

            return (last == '"' || last == '}' || last == ']' || (last >= '0' && last <= '9')) && (character == '"' || character == '{' || character == '[')
                ? "; a comma is missing before it"
                : " from " + CharacterName.At(text, at) + " on";
        }
    }
}
