using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>A list of lists has an item around the one that <c>each</c> stands on, and a path that begins with @ does not see it: writes the path that does.</summary>
    internal static class OuterItem
    {
        /// <summary>Writes the path.</summary>
        /// <param name="path">The path that begins where <c>each</c> stands.</param>
        /// <param name="each">What the rule stands on; <see langword="null"/> for the message.</param>
        /// <returns>The path; <see langword="null"/> when no item is around, or the path means something else.</returns>
        public static string Of(DefinitionPath path, DefinitionPath each)
        {
            if (!path.IsOfItem || path.IsName || path.Parts.Count == 0 || each.Parts.Count(part => part.IsStar) < 2)
            {
                return null;
            }

            var stars = Enumerable.Range(0, each.Parts.Count).Where(index => each.Parts[index].IsStar).ToArray();
            return Write(each.Parts.Take(stars[stars.Length - 2] + 1).Concat(path.Parts));
        }

        private static string Write(IEnumerable<PathPart> parts)
        {
            var text = new StringBuilder("$");
            foreach (var part in parts)
            {
                text.Append(Write(part));
            }

            return text.ToString();
        }

        private static string Write(PathPart part)
        {
            switch (part.Kind)
            {
                case PathPartKind.Name:
                    return part.Name.All(character => char.IsLetterOrDigit(character) || character == '_') ? "." + part.Name : "['" + part.Name.Replace("\\", "\\\\").Replace("'", "\\'") + "']";
                case PathPartKind.Index:
                    return "[" + part.Index + "]";
                case PathPartKind.Star:
                    return "[*]";
                default:
                    return part.Kind == PathPartKind.Deep ? ".**" : "|json";
            }
        }
    }
}
