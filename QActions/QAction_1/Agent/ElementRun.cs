using System;
using System.Globalization;
using Skyline.DataMiner.Scripting;

namespace Skyline.Protocol.Agent
{
    /// <summary>The mark of a run of the element: a parameter that is not saved, and so is empty when the element starts.</summary>
    internal static class ElementRun
    {
        /// <summary>Reads the mark.</summary>
        /// <returns>The mark; empty as long as the run has none.</returns>
        public static string Read(SLProtocol protocol) => Convert.ToString(protocol.GetParameter(Parameter.elementrun), CultureInfo.InvariantCulture) ?? string.Empty;

        /// <summary>Gives the run a mark.</summary>
        /// <returns>The mark.</returns>
        public static string Begin(SLProtocol protocol)
        {
            var mark = Guid.NewGuid().ToString("N");
            protocol.SetParameter(Parameter.elementrun, mark);
            return mark;
        }
    }
}
