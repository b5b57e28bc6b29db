using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Paths;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>What the readers of the parts of a definition share: its inputs, its variables and the tree of its paths.</summary>
    internal sealed class ReaderContext
    {
        private readonly IReadOnlyCollection<string> inputs;
        private readonly bool areNamesKnown;
        private readonly IReadOnlyCollection<string> variables;

        /// <summary>Initializes a new instance of the <see cref="ReaderContext"/> class.</summary>
        /// <param name="mistakes">Takes what is wrong.</param>
        /// <param name="inputs">The inputs of the definition; <see langword="null"/> when they cannot be read.</param>
        /// <param name="variables">Every variable that it takes or makes; <see langword="null"/> when they cannot be read.</param>
        /// <param name="hasHead">Whether messages have a head.</param>
        public ReaderContext(MistakeList mistakes, IReadOnlyCollection<string> inputs, IReadOnlyCollection<string> variables, bool hasHead)
        {
            Mistakes = mistakes;
            areNamesKnown = inputs != null && variables != null;
            this.inputs = inputs ?? System.Array.Empty<string>();
            this.variables = variables ?? System.Array.Empty<string>();
            HasHead = hasHead;
        }

        /// <summary>Gets what is wrong with the definition.</summary>
        public MistakeList Mistakes { get; }

        /// <summary>Gets the tree of the paths.</summary>
        public PathTree Tree { get; } = new PathTree();

        /// <summary>Gets a value indicating whether messages have a head.</summary>
        public bool HasHead { get; }

        /// <summary>Gets or sets the first place where an alias is needed; <see langword="null"/> when none is.</summary>
        public DocumentNode AliasUse { get; set; }

        /// <summary>Gets or sets a value indicating whether a rule learns aliases.</summary>
        public bool LearnsAliases { get; set; }

        /// <summary>Reads a path.</summary>
        /// <param name="node">Where it stands; <see langword="null"/> for none.</param>
        /// <param name="each">What the rule stands on; <see langword="null"/> for the message.</param>
        /// <returns>The path; <see langword="null"/> for none, and for one with a mistake.</returns>
        public DefinitionPath Path(DocumentNode node, DefinitionPath each) => node == null ? null : Mistakes.Try(() => Path(node, Nodes.Text(node), each));

        /// <summary>Reads a path that is a name or stands in a longer text.</summary>
        /// <param name="node">Where it stands.</param>
        /// <param name="text">The path.</param>
        /// <param name="each">What the rule stands on; <see langword="null"/> for the message.</param>
        /// <returns>The path.</returns>
        public DefinitionPath Path(DocumentNode node, string text, DefinitionPath each)
        {
            try
            {
                var path = PathReader.Read(text);
                Tree.Add(path, each);
                return path;
            }
            catch (PathMistakeException ex)
            {
                throw node.Mistake(ex.Message);
            }
        }

        /// <summary>Reads what a rule stands on.</summary>
        /// <param name="node">Where it stands; <see langword="null"/> for none.</param>
        /// <returns>The path; <see langword="null"/> for none.</returns>
        public DefinitionPath Each(DocumentNode node)
        {
            if (node == null)
            {
                return null;
            }

            try
            {
                var path = PathReader.Read(Nodes.Text(node));
                if (path.IsOfItem || path.IsName)
                {
                    throw new PathMistakeException("'" + path.Text + "': 'each' begins with $, and does not end with ~");
                }

                Tree.AddEach(path);
                return path;
            }
            catch (PathMistakeException ex)
            {
                throw node.Mistake(ex.Message);
            }
        }

        /// <summary>Reads a text with paths.</summary>
        /// <param name="node">Where it stands; <see langword="null"/> for none.</param>
        /// <param name="each">What the rule stands on; <see langword="null"/> for the message.</param>
        /// <returns>The text; <see langword="null"/> for none, and for one with a mistake.</returns>
        public PathText Text(DocumentNode node, DefinitionPath each) => node == null ? null : Mistakes.Try(() => ReadText(node, each));

        /// <summary>Reads a message.</summary>
        /// <param name="node">Where it stands; <see langword="null"/> for none.</param>
        /// <param name="use">What it is for.</param>
        /// <returns>The message; <see langword="null"/> for none, and for one with a mistake.</returns>
        public MessageTemplate Message(DocumentNode node, TemplateUse use) => node == null ? null : Mistakes.Try(() => ReadMessage(node, use));

        /// <summary>Reads a text that is hashed.</summary>
        /// <param name="node">Where it stands; <see langword="null"/> for none.</param>
        /// <returns>The text; <see langword="null"/> for none, and for one with a mistake.</returns>
        public TemplateText HashedText(DocumentNode node) =>
            node == null ? null : Mistakes.Try(() => Named(node, () => TemplateText.Parse(Nodes.Text(node), new TemplateScope(TemplateUse.Step, inputs, variables))));

        private PathText ReadText(DocumentNode node, DefinitionPath each)
        {
            try
            {
                var text = PathTextReader.Read(Nodes.Text(node));
                foreach (var piece in text.Pieces)
                {
                    if (piece.Path != null)
                    {
                        Tree.Add(piece.Path, each);
                    }
                }

                return text;
            }
            catch (PathMistakeException ex)
            {
                throw node.Mistake(ex.Message);
            }
        }

        private MessageTemplate ReadMessage(DocumentNode node, TemplateUse use)
        {
            Nodes.Require(node, node.Value.Kind == JsonKind.Structure || node.Value.Kind == JsonKind.Text, "an object, a list or a text");
            var message = Named(node, () => MessageTemplate.Parse(node.ToJson(), new TemplateScope(use, inputs, variables)));
            AliasUse = AliasUse ?? (message?.UsesAlias == true ? node : null);
            return message;
        }

        /// <summary>Reads what names inputs and variables. When those cannot be read, no name of them is a mistake.</summary>
        private T Named<T>(DocumentNode node, System.Func<T> read)
        {
            try
            {
                return read();
            }
            catch (TemplateMistakeException ex)
            {
                return areNamesKnown ? throw node.MistakeAt(ex.Message, ex.Offset) : default(T);
            }
        }
    }
}
