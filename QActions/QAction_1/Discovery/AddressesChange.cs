using System.Collections.Generic;
using System.Linq;

namespace Skyline.Protocol.Discovery
{
    /// <summary>What the Addresses table does not show yet.</summary>
    internal sealed class AddressesChange
    {
        internal AddressesChange(FoundAddresses found, string currentText, IReadOnlyList<object[]> allRows, IReadOnlyDictionary<string, object[]> shown)
        {
            Found = found;
            CurrentText = currentText;
            AllRows = allRows;
            Rows = allRows.Where(row => !shown.TryGetValue((string)row[0], out var before) || !before.SequenceEqual(row)).ToList();
            GoneKeys = shown.Keys.Except(allRows.Select(row => (string)row[0])).ToArray();
        }

        /// <summary>Gets the rows that are new or different, cells in the order of the table.</summary>
        public List<object[]> Rows { get; }

        /// <summary>Gets the keys of the rows that are to go.</summary>
        public string[] GoneKeys { get; }

        internal FoundAddresses Found { get; }

        internal string CurrentText { get; }

        internal IReadOnlyList<object[]> AllRows { get; }
    }
}
