using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skyline.DataMiner.Scripting;

namespace Skyline.Protocol.Agent
{
    /// <summary>
    /// How the agent keeps texts. DataMiner holds them in the code page of its Windows and puts something else for what that lacks (DataMiner documentation, "Code pages"). Which one it is,
    /// and what it puts, nobody tells a connector: it sets a parameter and reads it again.
    /// </summary>
    internal static class CodePage
    {
        /// <summary>Every code page of Windows has ASCII.</summary>
        private const char LastAscii = '\u007F';

        /// <summary>It is in no text: it would end the line.</summary>
        private const char Separator = '\n';

        /// <summary>Gives texts as the agent keeps them. Makes no call when all of them are ASCII.</summary>
        /// <param name="texts">The texts, without line breaks.</param>
        /// <returns>The texts, in the same order.</returns>
        public static IReadOnlyList<string> Keep(Element element, IReadOnlyList<string> texts)
        {
            if (texts.All(text => text.All(character => character <= LastAscii)))
            {
                return texts;
            }

            string[] kept;
            lock (element.Orders.Texts)
            {
                element.Protocol.SetParameter(Parameter.textcheck, string.Join(Separator.ToString(), texts));
                kept = Convert.ToString(element.Protocol.GetParameter(Parameter.textcheck), CultureInfo.InvariantCulture).Split(Separator);
            }

            return kept.Length == texts.Count ? kept : texts;
        }
    }
}
