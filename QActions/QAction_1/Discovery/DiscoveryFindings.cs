namespace Skyline.Protocol.Discovery
{
    /// <summary>What a discovery found: the sources of a device, and the addresses at which they send.</summary>
    internal sealed class DiscoveryFindings
    {
        /// <summary>Initializes a new instance of the <see cref="DiscoveryFindings"/> class.</summary>
        /// <param name="sources">The sources.</param>
        /// <param name="addresses">The addresses.</param>
        public DiscoveryFindings(FoundSources sources, FoundAddresses addresses)
        {
            Sources = sources;
            Addresses = addresses;
        }

        /// <summary>Gets the sources.</summary>
        public FoundSources Sources { get; }

        /// <summary>Gets the addresses.</summary>
        public FoundAddresses Addresses { get; }
    }
}
