using System.Collections.Generic;
using System.Linq;

namespace Skyline.Protocol.Discovery
{
    /// <summary>How the discovery tells the operator of addresses: what there is, and what to do.</summary>
    internal static class AddressTexts
    {
        private const string EnterIt = "Enter the address of the WebSocket in Server URL.";

        /// <summary>Says why a device gives no address.</summary>
        /// <param name="node">What the node tells.</param>
        /// <param name="reading">What its senders answered.</param>
        public static string Absence(NodeReading node, AddressReading reading)
        {
            if (node.NoSenders != null)
            {
                return "The device does not tell the address of its WebSocket: " + node.NoSenders.FailureWithUrl + ". " + EnterIt;
            }

            if (reading.Count == 0)
            {
                return "The device lists no sender with a WebSocket. " + EnterIt;
            }

            return reading.Answers.Count == 0
                ? "The device does not tell the address of its WebSocket: " + reading.Gap + ". " + EnterIt
                : "None of its senders has a WebSocket address at present. Enable them on the device, and press Discover again, or enter the address in Server URL.";
        }

        /// <summary>Says of how many senders the address is not known, and why.</summary>
        /// <param name="reading">What the senders answered.</param>
        public static string Unread(AddressReading reading) =>
            "Senders whose address was not read: " + DiscoveryTexts.Number(reading.Count - reading.Answers.Count) + " of " + DiscoveryTexts.Number(reading.Count) + ", " + reading.Gap + ".";

        /// <summary>Says that the only address is in use from now on.</summary>
        public static string Taken(FoundAddress address) => "The address " + address.Shown + " is now the Server URL.";

        /// <summary>Says what to do about the only address when nobody asked for it.</summary>
        public static string Offered(FoundAddress address) => "The device gives the address " + address.Shown + ". Press Use beside it, or enter it in Server URL.";

        /// <summary>Says what to do about the only address when nobody sends there.</summary>
        public static string OfferedDisabled(FoundAddress address) =>
            "The device gives the address " + address.Shown + ", and has disabled all senders there. Enable one on the device, then press Use beside the address.";

        /// <summary>Says what to do about the only address when it wants credentials that there are not.</summary>
        public static string OfferedWithAuthorization(FoundAddress address) =>
            "The device gives the address " + address.Shown + ", which needs authorization. Enter Authorization Header on the page Settings, then press Use beside the address.";

        /// <summary>Says what to do about the only address when it is on another host.</summary>
        /// <param name="asked">The address that was asked.</param>
        public static string OfferedElsewhere(FoundAddress address, RestAddress asked) =>
            "The device gives the address " + address.Shown + ", on another host than the one that was asked, " + asked.Host
            + ". If the agent reaches it, press Use beside it. Otherwise, enter the address with the right host in Server URL.";

        /// <summary>Says what to do about several addresses.</summary>
        /// <param name="count">How many there are.</param>
        public static string Several(int count) =>
            "The device has " + DiscoveryTexts.Number(count) + " WebSocket addresses. Press Use beside the one you want, or enter it in Server URL.";

        /// <summary>Says that no address can be used.</summary>
        public static string Unusable(IReadOnlyCollection<FoundAddress> addresses) => addresses.Count == 1
            ? "The address that the device gives cannot be used: " + addresses.First().Refusal
            : "None of the " + DiscoveryTexts.Number(addresses.Count) + " addresses that the device gives can be used: the table below says why.";

        /// <summary>Says that the address in use does not work because its senders are disabled.</summary>
        public const string CurrentDisabled = "The device has disabled all senders of the address in use. Enable one on the device.";

        /// <summary>Says what the address in use needs.</summary>
        public const string CurrentNeedsAuthorization = "The address in use needs authorization. Enter Authorization Header on the page Settings, then press Reconnect.";

        /// <summary>Says what may be the matter with an address, for its row.</summary>
        /// <param name="asked">The address that was asked.</param>
        /// <returns>The sentences; empty when there is nothing to say.</returns>
        public static string Remark(FoundAddress address, RestAddress asked)
        {
            if (address.Refusal != null)
            {
                return "Cannot be used: " + address.Refusal;
            }

            var remarks = new List<string>();
            if (!address.IsEnabled)
            {
                remarks.Add("The device has disabled all senders of this address, and may refuse connections.");
            }

            if (address.NeedsAuthorization == true)
            {
                remarks.Add("Authorization Header on the page Settings is needed.");
            }

            if (!IsOnAskedHost(address, asked))
            {
                remarks.Add("It is on another host than the one that was asked, " + asked.Host + ".");
            }

            return string.Join(" ", remarks);
        }

        /// <summary>Tells whether an address is on the host that was asked.</summary>
        /// <param name="address">The address, one that can be used.</param>
        /// <param name="asked">The address that was asked.</param>
        public static bool IsOnAskedHost(FoundAddress address, RestAddress asked) => asked.IsHost(RestAddress.Of(address.Url).Host);
    }
}
