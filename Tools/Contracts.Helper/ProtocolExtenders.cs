namespace Skyline.DataMiner.Scripting
{
    /// <summary>Extension methods of <see cref="SLProtocol"/>.</summary>
    public static class ProtocolExtenders
    {
        /// <summary>Writes a line to the element log.</summary>
        /// <param name="protocol">The element.</param>
        /// <param name="message">The line; an agent cuts it at 5120 characters.</param>
        /// <param name="logType">What kind of line it is.</param>
        /// <param name="logLevel">From which level of logging on it is written.</param>
        public static void Log(this SLProtocol protocol, string message, LogType logType = LogType.Allways, LogLevel logLevel = LogLevel.DevelopmentLogging) =>
            protocol.Log(message, logType, logLevel);
    }
}
