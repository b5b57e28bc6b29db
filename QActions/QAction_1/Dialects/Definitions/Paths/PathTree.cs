using System;
using System.Collections.Generic;
using System.Linq;

namespace Skyline.Protocol.Dialects.Definitions.Paths
{
    /// <summary>All paths of a definition in one tree, so that a message is walked once however many there are.</summary>
    internal sealed class PathTree
    {
        /// <summary>The most nodes that all paths of a definition make.</summary>
        public const int MostNodes = 512;

        private readonly List<StarScope> scopes = new List<StarScope>();
        private int count;

        /// <summary>Initializes a new instance of the <see cref="PathTree"/> class.</summary>
        public PathTree()
        {
            scopes.Add(new StarScope(0, null));
            Root = new PathNode(default(PathPart), scopes[0]);
        }

        /// <summary>Gets the node of the message.</summary>
        public PathNode Root { get; }

        /// <summary>Gets the stars, the message first.</summary>
        public IReadOnlyList<StarScope> Scopes => scopes;

        /// <summary>Adds what an <c>each</c> stands for.</summary>
        /// <param name="each">The path.</param>
        /// <exception cref="PathMistakeException">There are too many nodes.</exception>
        public void AddEach(DefinitionPath each)
        {
            var node = Find(Root, each.Parts);
            node.Scope.HasItems = true;
            each.Slot = Read(node);
        }

        /// <summary>Adds a path that a rule, a step, the heartbeat or a command reads.</summary>
        /// <param name="path">The path.</param>
        /// <param name="each">What the rule stands on; <see langword="null"/> for the message.</param>
        /// <exception cref="PathMistakeException">It has a star that <paramref name="each"/> has not, or there are too many nodes.</exception>
        public void Add(DefinitionPath path, DefinitionPath each)
        {
            if (path.IsOfItem && each == null)
            {
                throw new PathMistakeException("'" + path.Text + "' begins where 'each' stands, and there is no 'each'; begin with $");
            }

            CheckStars(path, each);
            var start = path.IsOfItem ? Find(Root, each.Parts) : Root;
            var node = Find(start, path.Parts);
            path.Slot = path.IsName ? NameOf(node, each) : Read(node);
            path.OnOuterItem = OuterItem.Of(path, each);
        }

        private static PathSlot NameOf(PathNode node, DefinitionPath each)
        {
            if (node.Part.IsStar)
            {
                return new PathSlot(node.Scope, -1);
            }

            // Only @~ can be the name of a node that no star leads to.
            var last = each.Parts.Count == 0 ? default(PathPart) : each.Parts[each.Parts.Count - 1];
            return new PathSlot(node.Scope, -1, each.Parts.Count == 0 ? string.Empty : last.Name ?? last.Index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        private static PathSlot Read(PathNode node)
        {
            if (node.Slot < 0)
            {
                node.Slot = node.Scope.SlotCount++;
            }

            return new PathSlot(node.Scope, node.Slot);
        }

        /// <summary>A star in a path of the message is the one of 'each' if all that leads to it is the same; otherwise nobody could tell which item is meant.</summary>
        private static void CheckStars(DefinitionPath path, DefinitionPath each)
        {
            var isSame = !path.IsOfItem && each != null;
            for (var index = 0; index < path.Parts.Count; index++)
            {
                isSame = isSame && index < each.Parts.Count && path.Parts[index].Equals(each.Parts[index]);
                if (path.Parts[index].IsStar && !isSame)
                {
                    throw new PathMistakeException("'" + path.Text + "' has a star that 'each' has not");
                }
            }

            if (path.IsOfItem && path.Parts.Count > 0 && each.Parts.Count > 0 && each.Parts[each.Parts.Count - 1].Kind == PathPartKind.Deep)
            {
                throw new PathMistakeException("'" + path.Text + "' finds nothing: 'each' ends with '.**', so that @ is a scalar");
            }
        }

        private static PathNode Listed(PathNode[] children, PathPart part) => Array.Find(children, child => child.Part.Equals(part));

        private PathNode Find(PathNode start, IReadOnlyList<PathPart> parts)
        {
            var node = start;
            foreach (var part in parts)
            {
                node = Child(node, part);
            }

            return node;
        }

        private PathNode Child(PathNode node, PathPart part)
        {
            switch (part.Kind)
            {
                case PathPartKind.Name:
                    return Listed(node.Names, part) ?? Append(node.Names, node, part, children => node.Names = children);
                case PathPartKind.Index:
                    return Listed(node.Indexes, part) ?? Append(node.Indexes, node, part, children => node.Indexes = children);
                case PathPartKind.Star:
                    return node.Star ?? (node.Star = Make(part, Scope(node)));
                case PathPartKind.Deep:
                    return node.Deep ?? (node.Deep = Make(part, Scope(node)));
                default:
                    return node.Json ?? (node.Json = Make(part, node.Scope));
            }
        }

        private PathNode Append(PathNode[] children, PathNode node, PathPart part, Action<PathNode[]> keep)
        {
            var made = Make(part, node.Scope);
            keep(children.Concat(new[] { made }).ToArray());
            return made;
        }

        private StarScope Scope(PathNode node)
        {
            var scope = new StarScope(scopes.Count, node.Scope);
            scopes.Add(scope);
            return scope;
        }

        /// <summary>One node too many is told once: what is read behind it has no mistake of its own.</summary>
        private PathNode Make(PathPart part, StarScope scope) => ++count != MostNodes + 1
            ? new PathNode(part, scope)
            : throw new PathMistakeException("the paths of a definition have at most " + MostNodes + " steps together");
    }
}
