using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Session;

namespace Skyline.Protocol.Agent
{
    /// <summary>The definition that an element saved, and what was entered for it.</summary>
    internal static class SavedDefinition
    {
        /// <summary>Reads the definition.</summary>
        /// <param name="saved">Takes what cannot be used.</param>
        /// <returns>The definition; <see langword="null"/> for the built-in dialect.</returns>
        public static Definition Read(SLProtocol protocol, SavedValues saved)
        {
            var text = ParameterValue.Text(protocol.GetParameter(Parameter.definition));
            if (text.Trim().Length == 0)
            {
                return null;
            }

            if (!DefinitionReader.TryRead(text, out var definition, out var mistake))
            {
                // Another version may read it, or a person mend it: it stays on the page.
                saved.Remark("The definition that was saved cannot be used, and IS-07 is in force: " + mistake);
            }

            return definition;
        }

        /// <summary>Takes over what was entered, and puts the definition in force.</summary>
        /// <param name="session">Takes it over.</param>
        /// <param name="definition">The definition; <see langword="null"/> for the built-in dialect.</param>
        public static void Use(SLProtocol protocol, ElementSession session, Definition definition)
        {
            var texts = ((object[])protocol.GetParameters(new[] { (uint)Parameter.username, (uint)Parameter.secret })).Select(ParameterValue.Text).ToArray();
            session.EnterUserName(texts[0]);
            session.EnterSecret(texts[1]);
            if (definition == null && ParameterValue.Text(protocol.GetParameter(Parameter.definition)).Trim().Length == 0)
            {
                return;
            }

            // A definition that cannot be read may be mended: what was entered for it goes with it then.
            foreach (var input in DefinitionTables.SavedInputs(protocol))
            {
                session.EnterInput(input.Key, input.Value);
            }

            if (definition != null)
            {
                session.Use(definition);
            }
        }
    }
}
