using System;
using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Paths;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>
    /// Walks over a document once, beside every node of the tree of paths that leads here, and keeps the places of what is read. What it costs is bounded
    /// by the size of the document and of the tree; nothing is built.
    /// </summary>
    internal sealed class TreeWalk
    {
        private readonly List<Frame>[] frames;
        private Active[] stack = new Active[4];
        private int top;

        /// <summary>Initializes a new instance of the <see cref="TreeWalk"/> class.</summary>
        /// <param name="tree">The paths that are read.</param>
        /// <param name="itemsLeft">How many items may be kept.</param>
        public TreeWalk(PathTree tree, int itemsLeft)
        {
            frames = new List<Frame>[tree.Scopes.Count];
            Document = new Frame(tree.Scopes[0], null, null);
            ItemsLeft = itemsLeft;
            Push(tree.Root, Document, null);
        }

        /// <summary>Gets what is read of the document apart from stars.</summary>
        public Frame Document { get; }

        /// <summary>Gets how many more items may be kept.</summary>
        public int ItemsLeft { get; private set; }

        /// <summary>Gets how many items were not kept.</summary>
        public int CutItems { get; private set; }

        /// <summary>Walks over the document.</summary>
        /// <param name="json">The document.</param>
        /// <exception cref="JsonFaultException">It is not JSON, or has a member twice.</exception>
        /// <exception cref="TooDeepException">It is nested too deep.</exception>
        public void Read(string json) => ReadValue(new JsonWalker(json), 0);

        /// <summary>Gives the nodes that a star stands for.</summary>
        /// <param name="scope">The star.</param>
        /// <returns>The nodes in the order of the document; <see langword="null"/> for none.</returns>
        public IReadOnlyList<Frame> Of(StarScope scope) => frames[scope.Ordinal];

        /// <summary>Reads the value in front for what is on the stack from an index on, and takes it off.</summary>
        private void ReadValue(JsonWalker walker, int first)
        {
            var readsMembers = false;
            var readsItems = false;
            for (var index = first; index < top; index++)
            {
                var node = stack[index].Node;
                readsMembers |= node.ReadsMembers;
                readsItems |= node.ReadsItems;
                if (node.Deep != null)
                {
                    Push(node.Deep, stack[index].Frame, null);
                }
            }

            var last = top;
            var start = walker.Position;
            JsonValue value;
            if (readsMembers && walker.TryEnterObject())
            {
                ReadMembers(walker, first, last);
                value = walker.Since(start);
            }
            else if (readsItems && walker.TryEnterArray())
            {
                ReadItems(walker, first, last);
                value = walker.Since(start);
            }
            else
            {
                value = walker.ReadValue();
            }

            Keep(in value, first, last);
            top = first;
        }

        private void ReadMembers(JsonWalker walker, int first, int last)
        {
            while (walker.NextMember())
            {
                var name = walker.Name;
                for (var index = first; index < last; index++)
                {
                    var node = stack[index].Node;
                    if (node.ReadsAll)
                    {
                        Follow(index, in name, 0);
                    }

                    var names = node.Names;
                    for (var child = 0; child < names.Length; child++)
                    {
                        if (name.Is(names[child].Name))
                        {
                            Push(names[child], stack[index].Frame, null);
                            break;
                        }
                    }
                }

                if (top > last)
                {
                    ReadValue(walker, last);
                }
            }
        }

        private void ReadItems(JsonWalker walker, int first, int last)
        {
            for (var item = 0; walker.NextItem(); item++)
            {
                for (var index = first; index < last; index++)
                {
                    var node = stack[index].Node;
                    if (node.ReadsAll)
                    {
                        Follow(index, default(JsonValue), item);
                    }

                    var indexes = node.Indexes;
                    for (var child = 0; child < indexes.Length; child++)
                    {
                        if (indexes[child].Index == item)
                        {
                            Push(indexes[child], stack[index].Frame, null);
                            break;
                        }
                    }
                }

                if (top > last)
                {
                    ReadValue(walker, last);
                }
            }
        }

        /// <summary>Goes on with stars, for which every member and item is one.</summary>
        private void Follow(int index, in JsonValue name, int item)
        {
            var active = stack[index];
            if (active.Node.IsDeep)
            {
                Push(active.Node, active.Frame, new NameChain(active.Names, in name, item));
            }
            else if (active.Node.Star != null)
            {
                var frame = Make(active.Node.Star.Scope, active.Frame, new NameChain(null, in name, item));
                if (frame != null)
                {
                    Push(active.Node.Star, frame, null);
                }
            }
        }

        private void Keep(in JsonValue value, int first, int last)
        {
            List<Active> inText = null;
            for (var index = first; index < last; index++)
            {
                var node = stack[index].Node;
                var frame = stack[index].Frame;
                if (node.IsDeep)
                {
                    frame = value.Kind == JsonKind.Structure ? null : Make(node.Scope, frame, stack[index].Names);
                }

                if (frame != null && node.Slot >= 0)
                {
                    frame.Keep(node.Slot, in value);
                }

                if (node.Json != null && value.Kind == JsonKind.Text)
                {
                    (inText = inText ?? new List<Active>()).Add(new Active { Node = node.Json, Frame = frame });
                }
            }

            if (inText != null)
            {
                ReadText(value.AsText(), inText);
            }
        }

        /// <summary>Reads JSON that stands in a string. A string that holds something else has nothing to read.</summary>
        private void ReadText(string text, List<Active> inText)
        {
            if (!JsonWalker.IsJson(text))
            {
                return;
            }

            var first = top;
            foreach (var active in inText)
            {
                Push(active.Node, active.Frame, null);
            }

            ReadValue(new JsonWalker(text), first);
        }

        private Frame Make(StarScope scope, Frame parent, NameChain names)
        {
            var kept = frames[scope.Ordinal] ?? (frames[scope.Ordinal] = new List<Frame>());
            if (scope.HasItems ? ItemsLeft == 0 : kept.Count == MessageReading.MostItems)
            {
                CutItems++;
                return null;
            }

            ItemsLeft -= scope.HasItems ? 1 : 0;
            var frame = new Frame(scope, parent, names);
            kept.Add(frame);
            return frame;
        }

        private void Push(PathNode node, Frame frame, NameChain names)
        {
            if (top == stack.Length)
            {
                Array.Resize(ref stack, 2 * top);
            }

            stack[top++] = new Active { Node = node, Frame = frame, Names = names };
        }

        /// <summary>A node of the tree that the walk stands on.</summary>
        private struct Active
        {
            public PathNode Node;
            public Frame Frame;
            public NameChain Names;
        }
    }
}
