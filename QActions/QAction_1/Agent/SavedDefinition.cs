using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Session;

namespace Skyline.Protocol.Agent
{
    /// <summary>The definition that an element saved, and what was entered for it.</summary>
    internal sealed class SavedDefinition
    {
        private readonly bool isSaved;
        private readonly Definition definition;

        /// <summary>Reads the definition.</summary>
        /// <param name="saved">Takes what cannot be used.</param>
        public SavedDefinition(SLProtocol protocol, SavedValues saved)
        {
            var text = ParameterValue.Text(protocol.GetParameter(Parameter.definition));
            isSaved = text.Trim().Length > 0;
            if (isSaved && !DefinitionReader.TryRead(text, out definition, out var mistake))
            {
                // Another version may read it, or a person mend it: it stays on the page.
                saved.Remark("The definition that was saved cannot be used, and IS-07 is in force: " + mistake);
            }
        }

        /// <summary>Gets a value indicating whether there is a definition to put in force; the built-in dialect is, otherwise.</summary>
        public bool IsUsable => definition != null;

        /// <summary>Takes over what was entered, and puts the definition in force.</summary>
        /// <param name="session">Takes it over.</param>
        public void Use(SLProtocol protocol, ElementSession session)
        {
            var texts = ((object[])protocol.GetParameters(new[] { (uint)Parameter.username, (uint)Parameter.secret })).Select(ParameterValue.Text).ToArray();
            session.EnterUserName(texts[0]);
            session.EnterSecret(texts[1]);
            if (!isSaved)
            {
                return;
            }

            // A definition that cannot be read may be mended: what was entered for it goes with it then.
            foreach (var input in DefinitionTables.SavedInputs(protocol))
            {
                session.EnterInput(input.Key, input.Value);
            }

            if (IsUsable)
            {
                session.Use(definition);
            }
        }
    }
}
