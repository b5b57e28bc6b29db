using Skyline.Protocol.Connections;
using Skyline.Protocol.Discovery;

namespace Skyline.Protocol.Session
{
    /// <content>The addresses that a discovery found.</content>
    internal sealed partial class ElementSession
    {
        private readonly AddressRows addressRows = new AddressRows();

        /// <summary>Tells how things stand with the connection. What the parameters of the element hold is left to the caller.</summary>
        /// <returns>How they stand.</returns>
        public AddressSituation AddressSituation() => Locked(() => new AddressSituation
        {
            Current = connection.Addresses.Current,
            IsServerUrlEmpty = connection.Addresses.Main == null,
            IsOpen = connection.IsOpen,
            IsWanted = connection.IsWanted,
        });

        /// <summary>Tells what the Addresses table does not show yet.</summary>
        /// <returns>What changed; <see langword="null"/> when nothing did.</returns>
        public AddressesChange PendingAddresses() => Locked(() => addressRows.Pending(discovery.Addresses, connection.Addresses.Current, secrets.Hide));

        /// <summary>Notes that the Addresses table shows a change.</summary>
        public void AddressesShown(AddressesChange change) => Locked(() => addressRows.Shown(change));

        private WebSocketUrl UnopenedAddress() => connection.IsWanted && !connection.IsOpen ? connection.Addresses.Current : null;
    }
}
