using System;
using System.Globalization;
using Skyline.DataMiner.Scripting;

namespace Skyline.Protocol.Agent
{
    /// <summary>
    /// Who clears a pushed message, so that an identical next one counts as a change. The trigger after its response does, once it is known to run behind the QAction: what it cleared sooner, the
    /// QAction would never get. Otherwise the trigger before the response clears what the message before has left. Neither costs a call.
    /// </summary>
    internal static class PushedMessage
    {
        private const string Unknown = "1";
        private const int ClearedOnceHandled = 2;

        /// <summary>Learns from the first pushed message of an element which of the two it is. Makes no call afterwards.</summary>
        public static void LearnClearing(Element element)
        {
            if (element.Session.IsClearingKnown)
            {
                return;
            }

            // As long as nothing is known, the trigger after the response clears this parameter in place of the message.
            var clearing = element.Protocol.GetParameter(Parameter.pushedmessageclearing);
            if (Convert.ToString(clearing, CultureInfo.InvariantCulture) == Unknown)
            {
                element.Protocol.SetParameter(Parameter.pushedmessageclearing, ClearedOnceHandled);
            }

            element.Session.IsClearingKnown = true;
        }
    }
}
