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
        private IReadOnlyDictionary<string, AddressRow> shown = new Dictionary<string, AddressRow>();
        private FoundAddresses shownAddresses;
        private string shownCurrent;

        /// <summary>Tells what the table does not show yet.</summary>
        /// <param name="current">The address in use; <see langword="null"/> when there is none.</param>
        /// <param name="hide">Takes secrets out of a text.</param>
        /// <returns>What changed; <see langword="null"/> when nothing did.</returns>
        public AddressesChange Pending(FoundAddresses found, WebSocketUrl current, Func<string, string> hide) =>
            found == shownAddresses && current?.Text == shownCurrent
                ? null
                : new AddressesChange(found, current?.Text, found.All.Select(address => new AddressRow(address, found, current, hide)).ToList(), shown);

        /// <summary>Notes that the table shows a change.</summary>
        public void Shown(AddressesChange change)
        {
            shownAddresses = change.Found;
            shownCurrent = change.CurrentText;
            shown = change.AllRows.ToDictionary(row => row.Key);
        }
    }

    /// <summary>What the Addresses table does not show yet.</summary>
    internal sealed class AddressesChange
    {
        internal AddressesChange(FoundAddresses found, string currentText, IReadOnlyList<AddressRow> allRows, IReadOnlyDictionary<string, AddressRow> shown)
        {
            Found = found;
            CurrentText = currentText;
            AllRows = allRows;
            Rows = allRows.Where(row => !shown.TryGetValue(row.Key, out var before) || !before.Equals(row)).ToList();
            GoneKeys = shown.Keys.Except(allRows.Select(row => row.Key)).ToArray();
        }

        /// <summary>Gets the rows that are new or different.</summary>
        public IReadOnlyList<AddressRow> Rows { get; }

        /// <summary>Gets the keys of the rows that are to go.</summary>
        public string[] GoneKeys { get; }

        internal FoundAddresses Found { get; }

        internal string CurrentText { get; }

        internal IReadOnlyList<AddressRow> AllRows { get; }
    }

    /// <summary>An address as the Addresses table shows it. Two that show the same are equal.</summary>
    internal readonly struct AddressRow
    {
        internal AddressRow(FoundAddress address, FoundAddresses found, WebSocketUrl current, Func<string, string> hide)
        {
            Key = address.Key;
            Address = hide(address.Shown);
            Devices = hide(DisplayText.Clean(string.Join(", ", address.Devices)));
            SourceCount = Math.Max(address.SenderCount, address.SourceIds.Count);
            var names = address.SourceIds.Select(id => found.Names.TryGetValue(id, out var name) ? name : id);
            SourceNames = hide(DisplayText.Clean(string.Join(", ", names.OrderBy(name => name, StringComparer.OrdinalIgnoreCase))));
            NeedsAuthorization = address.NeedsAuthorization;
            State = address.Url == null ? AddressState.Unusable
                : address.Text == current?.Text ? AddressState.InUse
                : address.IsEnabled ? AddressState.Available
                : AddressState.Disabled;
            Remark = hide(AddressTexts.Remark(address, found.Asked));
        }

        /// <summary>Gets the key.</summary>
        public string Key { get; }

        /// <summary>Gets the address, fit to be shown.</summary>
        public string Address { get; }

        /// <summary>Gets the labels of the devices that send there.</summary>
        public string Devices { get; }

        /// <summary>Gets how many sources send there, as far as that is known.</summary>
        public int SourceCount { get; }

        /// <summary>Gets what the sources that are known to send there are called.</summary>
        public string SourceNames { get; }

        /// <summary>Gets whether the WebSocket wants credentials; <see langword="null"/> when no sender tells.</summary>
        public bool? NeedsAuthorization { get; }

        /// <summary>Gets what can be done with it.</summary>
        public AddressState State { get; }

        /// <summary>Gets what may be the matter with it.</summary>
        public string Remark { get; }
    }

    /// <summary>What can be done with an address that was found. The numbers are the values of the column State.</summary>
    internal enum AddressState
    {
        /// <summary>Nothing: the connector cannot connect to it.</summary>
        Unusable = 0,

        /// <summary>The device has disabled all senders there.</summary>
        Disabled = 1,

        /// <summary>It can be used.</summary>
        Available = 2,

        /// <summary>It is the address in use.</summary>
        InUse = 3,
    }
}
