using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Agent
{
    /// <summary>Puts definitions in force, and shows which one is.</summary>
    internal static class DefinitionUse
    {
        /// <summary>Puts a definition in force and opens the connection again. What was in force stays when it has a mistake.</summary>
        /// <param name="text">The definition; empty for the built-in dialect.</param>
        /// <exception cref="RefusedException">It has a mistake; the message says where, and how to mend it.</exception>
        public static void Change(Element element, string text)
        {
            Definition definition = null;
            var isBuiltIn = text.Trim().Length == 0;
            if (!isBuiltIn && !DefinitionReader.TryRead(text, out definition, out var mistake))
            {
                throw new RefusedException(mistake + (mistake.EndsWith(".", StringComparison.Ordinal) || mistake.EndsWith("?", StringComparison.Ordinal) ? string.Empty : ".") + " " + Name(element) + " stays in force.");
            }

            element.Session.Use(definition);
            element.Protocol.SetParameter(Parameter.definition, isBuiltIn ? string.Empty : text);
            Show(element);
            SourceRows.Write(element);
            element.Log("Definition in use: " + Name(element) + ".");
            if (element.Session.IsConnectionWanted && element.Session.UseAddresses(addresses => addresses.First != null))
            {
                Connector.Reconnect(element);
                return;
            }

            element.Tell(Name(element) + " is in force.");
        }

        /// <summary>Shows which definition is in force. Makes no call when it is the built-in dialect of an element that starts.</summary>
        public static void Start(Element element)
        {
            if (!element.Session.IsBuiltIn)
            {
                Show(element);
            }
        }

        private static void Show(Element element)
        {
            var isPaced = element.Session.Definition.Pace.HasValue;
            element.Protocol.SetParameters(
                new[] { Parameter.sentmessagenotice, Parameter.definitioninuse },
                new object[] { isPaced ? 1 : 0, Name(element) });
            DefinitionTables.Replace(element);
        }

        private static string Name(Element element) => DisplayText.Clean(element.Session.Definition.Name);
    }
}
