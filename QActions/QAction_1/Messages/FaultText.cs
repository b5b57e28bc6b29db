namespace Skyline.Protocol.Messages
{
    /// <summary>Tells an operator which message could not be used.</summary>
    public static class FaultText
    {
        /// <summary>How much of the message is told, in characters.</summary>
        private const int Shown = 200;

        /// <summary>Tells of a message that could not be read.</summary>
        /// <param name="arrival">The message.</param>
        /// <returns>One line, fit to be shown.</returns>
        public static string Of(Arrival arrival) =>
            Kind(arrival.Reading.Fault) + " message of " + arrival.Length + " bytes" + Reason(arrival.Reading) + ": " + arrival.Show(Shown);

        private static string Reason(Reading reading) => reading.Reason == null ? string.Empty : ", " + reading.Reason;

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
