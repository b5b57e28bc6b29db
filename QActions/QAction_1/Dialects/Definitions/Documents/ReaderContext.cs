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
        private readonly IReadOnlyCollection<string> variables;

        /// <summary>Initializes a new instance of the <see cref="ReaderContext"/> class.</summary>
        /// <param name="inputs">The inputs of the definition.</param>
        /// <param name="variables">Every variable that it takes or makes.</param>
        /// <param name="hasHead">Whether messages have a head.</param>
        public ReaderContext(IReadOnlyCollection<string> inputs, IReadOnlyCollection<string> variables, bool hasHead)
        {
            this.inputs = inputs;
            this.variables = variables;
            HasHead = hasHead;
        }

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
        /// <returns>The path; <see langword="null"/> for none.</returns>
        public DefinitionPath Path(DocumentNode node, DefinitionPath each) => node == null ? null : Path(node, Nodes.Text(node), each);

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
        /// <returns>The text; <see langword="null"/> for none.</returns>
        public PathText Text(DocumentNode node, DefinitionPath each)
        {
            if (node == null)
            {
                return null;
            }

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

        /// <summary>Reads a message.</summary>
        /// <param name="node">Where it stands; <see langword="null"/> for none.</param>
        /// <param name="use">What it is for.</param>
        /// <returns>The message; <see langword="null"/> for none.</returns>
        public MessageTemplate Message(DocumentNode node, TemplateUse use)
        {
            if (node == null)
            {
                return null;
            }

            Nodes.Require(node, node.Value.Kind == JsonKind.Structure || node.Value.Kind == JsonKind.Text, "an object, a list or a text");
            try
            {
                var message = MessageTemplate.Parse(node.ToJson(), new TemplateScope(use, inputs, variables));
                AliasUse = AliasUse ?? (message.UsesAlias ? node : null);
                return message;
            }
            catch (TemplateMistakeException ex)
            {
                throw node.MistakeAt(ex.Message, ex.Offset);
            }
        }

        /// <summary>Reads a text that is hashed.</summary>
        /// <param name="node">Where it stands.</param>
        /// <returns>The text.</returns>
        public TemplateText HashedText(DocumentNode node)
        {
            try
            {
                return TemplateText.Parse(Nodes.Text(node), new TemplateScope(TemplateUse.Step, inputs, variables));
            }
            catch (TemplateMistakeException ex)
            {
                throw node.Mistake(ex.Message);
            }
        }
    }
}
