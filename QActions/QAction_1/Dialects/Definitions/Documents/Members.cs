using System;
using System.Collections.Generic;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>The members of an object of a definition, each of which must be known and of its type.</summary>
    internal sealed class Members
    {
        private const int ShownName = 40;

        private readonly DocumentNode node;
        private readonly string what;

        /// <summary>Initializes a new instance of the <see cref="Members"/> class.</summary>
        /// <param name="node">The object.</param>
        /// <param name="what">What it is, such as "a definition".</param>
        /// <param name="known">The members that it can have.</param>
        /// <exception cref="DefinitionMistakeException">It is not an object, or has a member that it cannot have.</exception>
        public Members(DocumentNode node, string what, params string[] known)
        {
            this.node = node;
            this.what = what;
            Nodes.Require(node, node.Members != null, "an object");
            foreach (var member in node.Members)
            {
                if (Array.IndexOf(known, member.Name) < 0)
                {
                    throw member.MistakeOfParent("'" + DisplayText.Clean(member.Name, ShownName) + "' is no member of " + what + "; known: " + string.Join(", ", known) + Guess(member.Name, known));
                }
            }
        }

        /// <summary>Finds a member.</summary>
        /// <param name="name">Its name.</param>
        /// <returns>The member; <see langword="null"/> when it is missing.</returns>
        public DocumentNode Find(string name) => node.Find(name);

        /// <summary>Finds a member that must be there.</summary>
        /// <param name="name">Its name.</param>
        /// <returns>The member.</returns>
        /// <exception cref="DefinitionMistakeException">It is missing.</exception>
        public DocumentNode Need(string name) => node.Find(name) ?? throw node.Mistake("'" + name + "' is missing in " + what);

        /// <summary>Reads a text.</summary>
        /// <param name="name">The name of the member.</param>
        /// <returns>The text, not empty; <see langword="null"/> when the member is missing.</returns>
        public string Text(string name)
        {
            var member = node.Find(name);
            return member == null ? null : Nodes.Text(member);
        }

        /// <summary>Reads true or false.</summary>
        /// <param name="name">The name of the member.</param>
        /// <returns>Which; false when the member is missing.</returns>
        public bool IsTrue(string name)
        {
            var member = node.Find(name);
            return member != null && Nodes.IsTrue(member);
        }

        /// <summary>Reads a number.</summary>
        /// <param name="name">The name of the member.</param>
        /// <param name="least">The least that it can be.</param>
        /// <param name="most">The most that it can be.</param>
        /// <returns>The number; <see langword="null"/> when the member is missing.</returns>
        public double? Number(string name, double least, double most)
        {
            var member = node.Find(name);
            return member == null ? (double?)null : Nodes.Number(member, least, most);
        }

        /// <summary>Reads the items of an array.</summary>
        /// <param name="name">The name of the member.</param>
        /// <param name="most">How many it can have at most.</param>
        /// <returns>The items; none when the member is missing.</returns>
        public IReadOnlyList<DocumentNode> Items(string name, int most)
        {
            var member = node.Find(name);
            return member == null ? Array.Empty<DocumentNode>() : Nodes.Items(member, most);
        }

        /// <summary>Reads one of several words.</summary>
        /// <typeparam name="T">What the words mean.</typeparam>
        /// <param name="name">The name of the member.</param>
        /// <param name="words">The words.</param>
        /// <returns>What it means; the default when the member is missing.</returns>
        public T Word<T>(string name, IReadOnlyDictionary<string, T> words)
        {
            var member = node.Find(name);
            return member == null ? default(T) : Nodes.Word(member, words);
        }

        /// <summary>Insists on a member for the sake of another one.</summary>
        /// <param name="name">The member that is of no use alone.</param>
        /// <param name="needed">The member that it needs.</param>
        /// <exception cref="DefinitionMistakeException">It is missing.</exception>
        public void NeedFor(string name, string needed)
        {
            var member = node.Find(name);
            if (member != null && node.Find(needed) == null)
            {
                throw member.Mistake("'" + name + "' is of no use without '" + needed + "'");
            }
        }

        private static string Guess(string name, IEnumerable<string> known)
        {
            var nearest = NearestWord.To(name, known);
            return nearest == null ? string.Empty : ". Did you mean '" + nearest + "'?";
        }
    }
}
