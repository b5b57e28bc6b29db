using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Skyline.Protocol.Discovery
{
    /// <summary>How the discovery tells the operator where it is.</summary>
    internal static class DiscoveryTexts
    {
        /// <summary>Nothing was asked for yet.</summary>
        public const string Idle = "Idle";

        /// <summary>It was started; the parameter Discovery Status tells more.</summary>
        public const string Started = "Discovering. Discovery Status on the page Discovery shows how far it is.";

        /// <summary>It is awaited which interfaces there are.</summary>
        public const string ReadingVersions = "Looking for the interfaces";

        /// <summary>The devices of the node are awaited.</summary>
        public const string ReadingDevices = "Reading devices";

        /// <summary>The senders of the node are awaited.</summary>
        public const string ReadingSenders = "Reading senders";

        /// <summary>Something is awaited at the address of the WebSocket.</summary>
        public const string LookingAtWebSocket = "Looking at the address of the WebSocket";

        /// <summary>The identifiers are awaited.</summary>
        public const string ReadingSources = "Reading sources";

        /// <summary>The labels are awaited.</summary>
        public const string ReadingLabels = "Reading labels";

        /// <summary>The address of a sender is awaited.</summary>
        /// <param name="number">Which one, from 1.</param>
        /// <param name="total">How many there are.</param>
        public static string ReadingAddresses(int number, int total) => "Reading addresses " + Number(number) + "/" + Number(total);

        /// <summary>A type definition is awaited.</summary>
        /// <param name="number">Which one, from 1.</param>
        /// <param name="total">How many there are.</param>
        public static string ReadingTypes(int number, int total) => "Reading types " + Number(number) + "/" + Number(total);

        /// <summary>It succeeded.</summary>
        /// <param name="found">How many sources the device has.</param>
        /// <param name="added">How many of them were not in the table.</param>
        /// <param name="remarks">What else there is to say, a sentence each.</param>
        public static string Done(int found, int added, IEnumerable<string> remarks) =>
            string.Join(" ", new[] { "Done: " + Number(found) + (found == 1 ? " source, " : " sources, ") + Number(added) + " new." }.Concat(remarks));

        /// <summary>It failed, and changed nothing.</summary>
        /// <param name="reason">Why.</param>
        public static string Failed(string reason) => "Failed: " + reason.TrimEnd('.') + ". Nothing was changed.";

        /// <summary>Tells how it ended as what became of an operation.</summary>
        /// <param name="status">How it ended, as one of the texts above.</param>
        public static string Result(string status) => "Discovery " + char.ToLowerInvariant(status[0]) + status.Substring(1);

        /// <summary>Writes a number.</summary>
        public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
