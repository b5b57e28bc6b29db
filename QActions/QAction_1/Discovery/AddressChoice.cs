using System.Linq;
using Skyline.Protocol.Connections;

namespace Skyline.Protocol.Discovery
{
    /// <summary>
    /// What to do about the addresses that a discovery found. An address is used without being asked for only where nothing can be lost by it: there is no other
    /// one, nothing works without it, and it is on the host that the operator named, so that neither a connection nor credentials go to somebody else.
    /// </summary>
    internal sealed class AddressChoice
    {
        private AddressChoice(FoundAddress taken, string remark)
        {
            Taken = taken;
            Remark = remark;
        }

        /// <summary>Gets the address to use from now on; <see langword="null"/> to leave things as they are.</summary>
        public FoundAddress Taken { get; }

        /// <summary>Gets what there is to say, sentences; <see langword="null"/> for nothing.</summary>
        public string Remark { get; }

        /// <summary>Decides.</summary>
        /// <param name="now">How things stand with the connection.</param>
        /// <returns>What to do.</returns>
        public static AddressChoice Make(FoundAddresses found, AddressSituation now)
        {
            // An open connection works, wherever it leads.
            if (now.IsOpen)
            {
                return Nothing();
            }

            var current = found.All.FirstOrDefault(address => address.Text == now.Current?.Text);
            if (current != null)
            {
                return Only(!current.IsEnabled ? AddressTexts.CurrentDisabled : NeedsHeader(current, now) ? AddressTexts.CurrentNeedsAuthorization : null);
            }

            var usable = found.All.Where(address => address.Url != null).ToList();
            if (usable.Count == 0)
            {
                return Only(found.All.Count == 0 ? found.Absence : AddressTexts.Unusable(found.All.ToList()));
            }

            return usable.Count == 1 ? Decide(usable[0], found.Asked, now) : Only(AddressTexts.Several(usable.Count));
        }

        private static AddressChoice Decide(FoundAddress only, RestAddress asked, AddressSituation now)
        {
            if (!only.IsEnabled)
            {
                return Only(AddressTexts.OfferedDisabled(only));
            }

            if (NeedsHeader(only, now))
            {
                return Only(AddressTexts.OfferedWithAuthorization(only));
            }

            if (!AddressTexts.IsOnAskedHost(only, asked))
            {
                return Only(AddressTexts.OfferedElsewhere(only, asked));
            }

            var isWeaker = asked.IsSecure && !only.Url.IsSecure && now.HasHeader;
            return now.IsServerUrlEmpty && now.IsTakingAllowed && now.IsWanted && !isWeaker
                ? new AddressChoice(only, AddressTexts.Taken(only))
                : Only(AddressTexts.Offered(only));
        }

        private static bool NeedsHeader(FoundAddress address, AddressSituation now) => address.NeedsAuthorization == true && !now.HasHeader;

        private static AddressChoice Nothing() => Only(null);

        private static AddressChoice Only(string remark) => new AddressChoice(null, remark);
    }

    /// <summary>How things stand with the connection when addresses are found.</summary>
    internal sealed class AddressSituation
    {
        /// <summary>Gets or sets the address in use; <see langword="null"/> when there is none.</summary>
        public WebSocketUrl Current { get; set; }

        /// <summary>Gets or sets a value indicating whether the operator entered no address.</summary>
        public bool IsServerUrlEmpty { get; set; }

        /// <summary>Gets or sets a value indicating whether the connection is open.</summary>
        public bool IsOpen { get; set; }

        /// <summary>Gets or sets a value indicating whether the operator wants the connection.</summary>
        public bool IsWanted { get; set; }

        /// <summary>Gets or sets a value indicating whether the operator allows that the only address found is used.</summary>
        public bool IsTakingAllowed { get; set; }

        /// <summary>Gets or sets a value indicating whether there are credentials for the opening of the connection.</summary>
        public bool HasHeader { get; set; }
    }
}
