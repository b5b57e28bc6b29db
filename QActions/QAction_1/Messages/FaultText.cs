namespace Skyline.Protocol.Messages
{
    /// <summary>Tells an operator which message could not be used.</summary>
    internal static class FaultText
    {
        /// <summary>How much of the message is told, in characters.</summary>
        private const int Shown = 200;

        /// <summary>Tells of a message that could not be read.</summary>
        /// <param name="message">The message.</param>
        /// <param name="fault">Why it could not.</param>
        /// <param name="reason">What is wrong with it, in a few words; <see langword="null"/> when the fault says it all.</param>
        /// <param name="isHidden">Whether the message must not be shown.</param>
        /// <returns>One line, fit to be shown.</returns>
        public static string Of(Payload message, ReadFault fault, string reason = null, bool isHidden = false) =>
            Kind(fault) + " message of " + message.Length + " bytes" + (reason == null ? string.Empty : ", " + reason) + (isHidden ? "." : ": " + message.Show(Shown));

        private static string Kind(ReadFault fault)
        {
            switch (fault)
            {
                case ReadFault.Oversized:
                    return "Oversized";
                case ReadFault.TooDeep:
                    return "Too deeply nested";
                default:
                    return "Malformed";
            }
        }
    }
}
