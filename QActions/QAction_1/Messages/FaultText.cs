namespace Skyline.Protocol.Messages
{
    /// <summary>Tells an operator which message could not be used.</summary>
    internal static class FaultText
    {
        /// <summary>How much of the message is told, in characters.</summary>
        private const int Shown = 200;

        /// <summary>Tells of a message that could not be read.</summary>
        /// <param name="received">The message.</param>
        /// <returns>One line, fit to be shown.</returns>
        public static string Of(ReceivedMessage received) =>
            Kind(received.Result.Fault) + " message of " + received.Length + " bytes" + Reason(received.Result) + ": " + received.Show(Shown);

        /// <summary>Tells of a message that must not be shown.</summary>
        /// <param name="received">The message.</param>
        /// <returns>One line, fit to be shown.</returns>
        public static string OfHidden(ReceivedMessage received) => Kind(received.Result.Fault) + " message of " + received.Length + " bytes" + Reason(received.Result) + ".";

        private static string Reason(ReadResult reading) => reading.Reason == null ? string.Empty : ", " + reading.Reason;

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
