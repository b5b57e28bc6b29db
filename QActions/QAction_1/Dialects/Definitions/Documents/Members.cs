using System;
using System.Collections.Generic;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>The members of an object of a definition, each of which must be known and of its type. What is not is noted, and the others are read nevertheless.</summary>
    internal sealed class Members
    {
        private const int ShownName = 40;

        private readonly MistakeList mistakes;
        private readonly DocumentNode node;
        private readonly string what;
        private readonly List<string> meant = new List<string>();

        /// <summary>Initializes a new instance of the <see cref="Members"/> class, and notes members that it cannot have.</summary>
        /// <param name="mistakes">Takes what is wrong.</param>
        /// <param name="node">The object.</param>
        /// <param name="what">What it is, such as "a definition".</param>
        /// <param name="known">The members that it can have.</param>
        /// <exception cref="DefinitionMistakeException">It is not an object.</exception>
        public Members(MistakeList mistakes, DocumentNode node, string what, params string[] known)
        {
            this.mistakes = mistakes;
            this.node = node;
            this.what = what;
            Nodes.Require(node, node.Members != null, "an object");
            foreach (var member in node.Members)
            {
                if (Array.IndexOf(known, member.Name) < 0)
                {
                    var nearest = NearestWord.To(member.Name, known);
                    meant.Add(nearest);
                    mistakes.Add(member.MistakeOfParent("'" + DisplayText.Clean(member.Name, ShownName) + "' is not a member of " + what + "; known: " + string.Join(", ", known)
                        + (nearest == null ? string.Empty : ". Did you mean '" + nearest + "'?")));
                }
            }
        }

        /// <summary>Finds a member.</summary>
        /// <param name="name">Its name.</param>
        /// <returns>The member; <see langword="null"/> when it is missing.</returns>
        public DocumentNode Find(string name) => node.Find(name);

        /// <summary>Tells whether a member is there, or was meant by one that is not known.</summary>
        /// <param name="name">Its name.</param>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool Has(string name) => node.Find(name) != null || meant.Contains(name);

        /// <summary>Finds a member that must be there.</summary>
        /// <param name="name">Its name.</param>
        /// <returns>The member; <see langword="null"/> when it is missing, which is noted.</returns>
        public DocumentNode Need(string name)
        {
            if (!Has(name))
            {
                mistakes.Add(node.Mistake("'" + name + "' is missing in " + what));
            }

            return node.Find(name);
        }

        /// <summary>Reads a text.</summary>
        /// <param name="name">The name of the member.</param>
        /// <returns>The text, not empty; <see langword="null"/> when the member is missing.</returns>
        public string Text(string name) => Read(name, Nodes.Text);

        /// <summary>Reads true or false.</summary>
        /// <param name="name">The name of the member.</param>
        /// <returns>Which; false when the member is missing.</returns>
        public bool IsTrue(string name) => Read(name, Nodes.IsTrue);

        /// <summary>Reads a number.</summary>
        /// <param name="name">The name of the member.</param>
        /// <param name="least">The least that it can be.</param>
        /// <param name="most">The most that it can be.</param>
        /// <returns>The number; <see langword="null"/> when the member is missing.</returns>
        public double? Number(string name, double least, double most) => Read(name, member => (double?)Nodes.Number(member, least, most));

        /// <summary>Reads the items of an array.</summary>
        /// <param name="name">The name of the member.</param>
        /// <param name="most">How many it can have at most.</param>
        /// <returns>The items; none when the member is missing.</returns>
        public IReadOnlyList<DocumentNode> Items(string name, int most) => Read(name, member => Nodes.Items(member, most)) ?? Array.Empty<DocumentNode>();

        /// <summary>Reads one of several words.</summary>
        /// <typeparam name="T">What the words mean.</typeparam>
        /// <param name="name">The name of the member.</param>
        /// <param name="words">The words.</param>
        /// <returns>What it means; the default when the member is missing.</returns>
        public T Word<T>(string name, IReadOnlyDictionary<string, T> words) => Read(name, member => Nodes.Word(member, words));

        /// <summary>Insists on a member for the sake of another one.</summary>
        /// <param name="name">The member that is of no use alone.</param>
        /// <param name="needed">The member that it needs.</param>
        public void NeedFor(string name, string needed)
        {
            var member = node.Find(name);
            if (member != null && !Has(needed))
            {
                mistakes.Add(member.Mistake("'" + name + "' is of no use without '" + needed + "'"));
            }
        }

        private T Read<T>(string name, Func<DocumentNode, T> read)
        {
            var member = node.Find(name);
            return member == null ? default(T) : mistakes.Try(() => read(member));
        }
    }
}
