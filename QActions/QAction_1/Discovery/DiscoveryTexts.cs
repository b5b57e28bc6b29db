using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Skyline.Protocol.Discovery
{
    /// <summary>How the discovery tells the operator where it is.</summary>
    public static class DiscoveryTexts
    {
        /// <summary>Nothing was asked for yet.</summary>
        public const string Idle = "Idle";

        /// <summary>The identifiers are awaited.</summary>
        public const string ReadingSources = "Reading sources";

        /// <summary>The labels are awaited.</summary>
        public const string ReadingLabels = "Reading labels";

        /// <summary>A type definition is awaited.</summary>
        /// <param name="number">Which one, from 1.</param>
        /// <param name="total">How many there are.</param>
        /// <returns>The text.</returns>
        public static string ReadingTypes(int number, int total) => "Reading types " + Number(number) + "/" + Number(total);

        /// <summary>It succeeded.</summary>
        /// <param name="found">How many sources the device has.</param>
        /// <param name="added">How many of them were not in the table.</param>
        /// <param name="remarks">What else there is to say, a sentence each.</param>
        /// <returns>The text.</returns>
        public static string Done(int found, int added, IEnumerable<string> remarks) =>
            string.Join(" ", new[] { "Done: " + Number(found) + (found == 1 ? " source, " : " sources, ") + Number(added) + " new." }.Concat(remarks));

        /// <summary>It failed, and changed nothing.</summary>
        /// <param name="reason">Why.</param>
        /// <returns>The text.</returns>
        public static string Failed(string reason) => "Failed: " + reason.TrimEnd('.') + ". Nothing was changed.";

        /// <summary>Writes a number.</summary>
        /// <param name="number">The number.</param>
        /// <returns>The text.</returns>
        public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
