using System.Collections.Generic;
using System.Linq;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>A value in the JSON of a template.</summary>
    internal abstract class TemplateNode
    {
        /// <summary>Gets the texts in it.</summary>
        public virtual IEnumerable<TemplateText> Texts => Enumerable.Empty<TemplateText>();

        /// <summary>Tells whether the member or item that it is has to be left out.</summary>
        /// <param name="values">The values.</param>
        /// <returns><see langword="true"/> when it has.</returns>
        public virtual bool IsLeftOut(ITemplateValues values) => false;

        /// <summary>Writes it.</summary>
        /// <param name="writer">Where it is written.</param>
        /// <param name="values">The values.</param>
        public abstract void Write(MessageWriter writer, ITemplateValues values);
    }
}
