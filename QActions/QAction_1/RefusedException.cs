using System;

namespace Skyline.Protocol
{
    /// <summary>
    /// What an operator asked for cannot be done, and nothing was changed. Nothing else is reported as a refusal: any other exception is a fault
    /// of the connector or of DataMiner.
    /// </summary>
    internal sealed class RefusedException : Exception
    {
        /// <param name="reason">Why it is refused and what to do; continues a sentence.</param>
        public RefusedException(string reason)
            : base(reason)
        {
        }
    }
}
