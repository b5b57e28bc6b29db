namespace Skyline.Protocol.Discovery
{
    /// <summary>One step of a discovery: a request whose answer is awaited, or what was found and is to be brought into the table.</summary>
    internal sealed class DiscoveryStep
    {
        /// <summary>Initializes a new instance of the <see cref="DiscoveryStep"/> class: a request.</summary>
        /// <param name="status">Where the discovery is, for the operator.</param>
        /// <param name="progress">How much of it is done, in percent.</param>
        public DiscoveryStep(DiscoveryRequest request, string status, double progress)
        {
            Request = request;
            Status = status;
            Progress = progress;
        }

        /// <summary>Initializes a new instance of the <see cref="DiscoveryStep"/> class: what was found.</summary>
        /// <param name="findings">What was found.</param>
        public DiscoveryStep(DiscoveryFindings findings)
        {
            Findings = findings;
        }

        /// <summary>Gets the request; <see langword="null"/> when something was found.</summary>
        public DiscoveryRequest Request { get; }

        /// <summary>Gets where the discovery is, for the operator.</summary>
        public string Status { get; }

        /// <summary>Gets how much of it is done, in percent.</summary>
        public double Progress { get; }

        /// <summary>Gets what was found; <see langword="null"/> for a request.</summary>
        public DiscoveryFindings Findings { get; }

        /// <summary>Gets or sets the answer to the request, once it is there.</summary>
        public DiscoveryAnswer Answer { get; set; }

        /// <summary>Gets or sets what became of the sources that were found, once that is known.</summary>
        public MergeResult Merged { get; set; }

        /// <summary>Gets or sets what is done about the addresses that were found, likewise.</summary>
        public AddressChoice Choice { get; set; }

        /// <summary>Gets or sets how many of the sources were left out because they send at another address than the one in use, likewise.</summary>
        public int LeftOut { get; set; }
    }

    /// <summary>What a discovery found: the sources of a device, and the addresses at which they send.</summary>
    internal sealed class DiscoveryFindings
    {
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
