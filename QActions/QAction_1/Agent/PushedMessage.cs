using System;
using System.Globalization;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Elements;

namespace Skyline.Protocol.Agent
{
    /// <summary>
    /// Who clears a pushed message, so that an identical next one counts as a change. The trigger after its response does, once it is known to run behind the QAction: what it cleared sooner, the
    /// QAction would never get. Otherwise the trigger before the response clears what the message before has left. Neither costs a call.
    /// </summary>
    public static class PushedMessage
    {
        private const string Unknown = "1";
        private const int ClearedOnceHandled = 2;

        /// <summary>Learns from the first pushed message of an element which of the two it is. Makes no call afterwards.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void LearnClearing(SLProtocol protocol, ElementSession session)
        {
            if (session.IsClearingKnown)
            {
                return;
            }

            // As long as nothing is known, the trigger after the response clears this parameter in place of the message.
            var clearing = protocol.GetParameter(Parameter.pushedmessageclearing);
            if (Convert.ToString(clearing, CultureInfo.InvariantCulture) == Unknown)
            {
                protocol.SetParameter(Parameter.pushedmessageclearing, ClearedOnceHandled);
            }

            session.IsClearingKnown = true;
        }
    }
}
