using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Agent
{
    /// <summary>Reads the addresses of a device from the parameters that keep them.</summary>
    internal static class SavedAddresses
    {
        /// <summary>What the handshake asks for as long as no address with a path was used.</summary>
        private const string UsualTarget = "x-nmos/events/ws";

        /// <summary>A parameter of type ip: the generated ids leave it out.</summary>
        public const int ElementAddresses = 4;

        private const int ShownLength = 200;

        /// <summary>Loads the addresses.</summary>
        /// <param name="addresses">Takes them.</param>
        /// <param name="saved">Takes what cannot be used.</param>
        public static AddressBook Load(SLProtocol protocol, AddressBook addresses, SavedValues saved)
        {
            var ids = new[] { ElementAddresses, Parameter.websocketurl, Parameter.serverurl, Parameter.backupurl, Parameter.mainurl };
            var values = ((object[])protocol.GetParameters(ids.Select(id => (uint)id).ToArray())).Select(ParameterValue.Text).ToList();
            addresses.SetBackup(Read(saved, Parameter.backupurl, "Backup URL", values[3]));
            addresses.Main = Read(saved, Parameter.mainurl, "Server URL", values[4]);
            addresses.Element = ReadElement(saved, values[0], values[1], addresses.Main == null);
            addresses.Resume(values[2]);
            return addresses;
        }

        /// <summary>Says that a saved address cannot be used.</summary>
        /// <param name="name">What the page calls it.</param>
        /// <param name="reason">Why.</param>
        /// <returns>A sentence. What may hold a password is left out.</returns>
        public static string Removed(string name, string text, RefusedException reason)
        {
            var shown = text.IndexOf('@') < 0 ? " '" + DisplayText.Clean(ShownAddress.Of(text), ShownLength) + "'" : string.Empty;
            return name + shown + " was removed: " + reason.Message;
        }

        private static WebSocketUrl Read(SavedValues saved, int parameterId, string name, string text)
        {
            try
            {
                return WebSocketUrl.ParseOptional(text);
            }
            catch (RefusedException ex)
            {
                saved.Replace(parameterId, string.Empty, Removed(name, text, ex));
                return null;
            }
        }

        private static WebSocketUrl ReadElement(SavedValues saved, string address, string target, bool isNeeded)
        {
            try
            {
                return ElementAddress.Read(address, target);
            }
            catch (RefusedException)
            {
                return ReadElementAlone(saved, address, target, isNeeded);
            }
        }

        private static WebSocketUrl ReadElementAlone(SavedValues saved, string address, string target, bool isNeeded)
        {
            try
            {
                var element = ElementAddress.Read(address, UsualTarget);
                saved.Replace(Parameter.websocketurl, UsualTarget, "Websocket URL was " + ParameterValue.Shown(ShownAddress.Of(target)) + " and is " + UsualTarget + " again.");
                return element;
            }
            catch (RefusedException ex)
            {
                if (isNeeded)
                {
                    saved.Remark("The address of the element is not used: " + ex.Message);
                }

                return null;
            }
        }
    }
}
