namespace Skyline.DataMiner.Scripting
{
    /// <content>The element log. A message is cut at 5120 characters; the call costs a round trip even when nothing is written.</content>
    public partial interface SLProtocol
    {
        /// <summary>Logs as <see cref="LogType.Allways"/> at <see cref="LogLevel.DevelopmentLogging"/>.</summary>
        /// <param name="message">The text.</param>
        void Log(string message);

        /// <summary>Logs at <see cref="LogLevel.DevelopmentLogging"/>.</summary>
        /// <param name="message">The text.</param>
        /// <param name="logType">Kind of the line.</param>
        void Log(string message, LogType logType);

        /// <summary>Logs as <see cref="LogType.Allways"/>.</summary>
        /// <param name="message">The text.</param>
        /// <param name="logLevel">Level of the line.</param>
        void Log(string message, LogLevel logLevel);

        /// <summary>Logs a line. It is written when its level is not above the level that the element has for its type.</summary>
        /// <param name="message">The text.</param>
        /// <param name="logType">Kind of the line.</param>
        /// <param name="logLevel">Level of the line.</param>
        void Log(string message, LogType logType, LogLevel logLevel);

        /// <summary>Logs a line; the older form of <see cref="Log(string, LogType, LogLevel)"/>.</summary>
        /// <param name="iType">A value of <see cref="LogType"/>.</param>
        /// <param name="iLevel">A value of <see cref="LogLevel"/>, -1 to 5.</param>
        /// <param name="message">The text.</param>
        /// <returns>An HRESULT, 0 when it succeeded.</returns>
        int Log(int iType, int iLevel, string message);
    }
}
