using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Discovery
{
    /// <summary>The rows of the Addresses table, and which of them it does not show yet. Not thread-safe.</summary>
    internal sealed class AddressRows
    {
        private const int Unknown = -1;
        private const int NotNeeded = 0;
        private const int Needed = 1;

        private const int Unusable = 0;
        private const int Disabled = 1;
        private const int Available = 2;
        private const int InUse = 3;

        private IReadOnlyDictionary<string, object[]> shown = new Dictionary<string, object[]>();
        private FoundAddresses shownAddresses;
        private string shownCurrent;

        /// <summary>Tells what the table does not show yet.</summary>
        /// <param name="current">The address in use; <see langword="null"/> when there is none.</param>
        /// <param name="secrets">What must not be shown.</param>
        /// <returns>What changed; <see langword="null"/> when nothing did.</returns>
        public AddressesChange Pending(FoundAddresses found, WebSocketUrl current, SecretMask secrets)
        {
            if (found == shownAddresses && current?.Text == shownCurrent)
            {
                return null;
            }

            var rows = secrets.HideCells(found.All.Select(address => ToRow(address, found, current)).ToList());
            return new AddressesChange(found, current?.Text, rows, shown);
        }

        /// <summary>Notes that the table shows a change.</summary>
        public void Shown(AddressesChange change)
        {
            shownAddresses = change.Found;
            shownCurrent = change.CurrentText;
            shown = change.AllRows.ToDictionary(row => (string)row[0]);
        }

        private static object[] ToRow(FoundAddress address, FoundAddresses found, WebSocketUrl current) => new object[]
        {
            address.Key,
            address.Shown,
            DisplayText.Clean(string.Join(", ", address.Devices)),
            Math.Max(address.SenderCount, address.SourceIds.Count),
            DisplayText.Clean(string.Join(", ", address.SourceIds.Select(id => found.Names.TryGetValue(id, out var name) ? name : id).OrderBy(name => name, StringComparer.OrdinalIgnoreCase))),
            address.NeedsAuthorization == null ? Unknown : address.NeedsAuthorization.Value ? Needed : NotNeeded,
            address.Url == null ? Unusable : address.Text == current?.Text ? InUse : address.IsEnabled ? Available : Disabled,
            AddressTexts.Remark(address, found.Asked),
        };
    }

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
