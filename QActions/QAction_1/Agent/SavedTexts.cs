using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Discovery;

namespace Skyline.Protocol.Agent
{
    /// <summary>Looks at saved values that are read when they are needed, so that what cannot be used is told when the element starts and not then.</summary>
    internal static class SavedTexts
    {
        private const double Disabled = 0;
        private const double Enabled = 1;

        /// <summary>Reads the Authorization header.</summary>
        /// <param name="saved">Takes what cannot be used.</param>
        /// <returns>Its value; empty when there is none that can be used.</returns>
        public static string Header(SLProtocol protocol, SavedValues saved)
        {
            try
            {
                return AuthorizationValue.Read(ParameterValue.Text(protocol.GetParameter(Parameter.header)));
            }
            catch (RefusedException ex)
            {
                // With it no attempt to connect might leave.
                saved.Replace(Parameter.header, string.Empty, "Authorization Header was removed: " + ex.Message);
                return string.Empty;
            }
        }

        /// <summary>Looks at the others.</summary>
        /// <param name="saved">Takes what cannot be used.</param>
        public static void Check(SLProtocol protocol, SavedValues saved)
        {
            CheckRestAddress(protocol, saved);
            CheckSwitch(protocol, saved, Parameter.discoveryatstartup, "Discovery at Startup", Disabled);
            CheckSwitch(protocol, saved, Parameter.usefoundaddress, "Use Found Address", Enabled);
        }

        private static void CheckRestAddress(SLProtocol protocol, SavedValues saved)
        {
            var text = ParameterValue.Text(protocol.GetParameter(Parameter.restaddress));
            try
            {
                RestAddress.Parse(text);
            }
            catch (RefusedException ex)
            {
                saved.Replace(Parameter.restaddress, string.Empty, SavedAddresses.Removed("REST Address", text, ex));
            }
        }

        private static void CheckSwitch(SLProtocol protocol, SavedValues saved, int parameterId, string name, double usual)
        {
            var value = protocol.GetParameter(parameterId);
            var number = ParameterValue.Number(value);
            if (ParameterValue.IsEmpty(value))
            {
                saved.Replace(parameterId, usual);
            }
            else if (!number.Equals(Disabled) && !number.Equals(Enabled))
            {
                saved.Replace(parameterId, usual, name + " was " + ParameterValue.Shown(value) + " and is " + (usual.Equals(Enabled) ? "Enabled" : "Disabled") + " again.");
            }
        }
    }
}
