using System.Globalization;
using System.Text;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>The name of a member or the index of an item, and those that lead to it. The text is made only when somebody asks for it.</summary>
    internal sealed class NameChain
    {
        private readonly NameChain before;
        private readonly JsonValue name;
        private readonly int index;

        /// <summary>Initializes a new instance of the <see cref="NameChain"/> class.</summary>
        /// <param name="before">Those that lead to it; <see langword="null"/> for none.</param>
        /// <param name="name">The name of a member; of the kind <see cref="JsonKind.None"/> for an item.</param>
        /// <param name="index">The index of an item, from 0.</param>
        public NameChain(NameChain before, in JsonValue name, int index)
        {
            this.before = before;
            this.name = name;
            this.index = index;
        }

        private string Own => name.Kind == JsonKind.None ? index.ToString(CultureInfo.InvariantCulture) : name.AsText();

        /// <summary>Joins the names with dots.</summary>
        /// <returns>The text.</returns>
        public string Text()
        {
            if (before == null)
            {
                return Own;
            }

            var text = new StringBuilder();
            Write(text);
            return text.ToString();
        }

        private void Write(StringBuilder text)
        {
            if (before != null)
            {
                before.Write(text);
                text.Append('.');
            }

            text.Append(Own);
        }
    }
}
