namespace Skyline.Protocol.Messages
{
    /// <summary>How long a subscription may be. One that is longer is not sent, and the device keeps the earlier one.</summary>
    internal sealed class SubscriptionLimit
    {
        /// <summary>The longest subscription that is sent unless the operator sets another limit, in bytes. Agents before 10.6.9 can lose the process that holds the connections on a message of 400 kB (RN 45625).</summary>
        public const int DefaultMaximumLength = 100 * 1000;

        /// <summary>Gets or sets the longest subscription that is sent, in bytes.</summary>
        public int MaximumLength { get; set; } = DefaultMaximumLength;

        /// <summary>Checks how long a subscription would be.</summary>
        /// <param name="length">Its length, in bytes.</param>
        /// <returns>Why it may not be sent and what to do; <see langword="null"/> when it may.</returns>
        public string Refuse(long length) => length <= MaximumLength
            ? null
            : "the subscription would be " + length + " bytes long, and at most " + MaximumLength
                + " bytes may be sent at once. Subscribe to fewer sources, or raise Subscription Size Limit on the page Settings.";
    }
}
