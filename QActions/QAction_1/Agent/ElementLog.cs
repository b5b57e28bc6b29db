using System;
using Skyline.DataMiner.Scripting;

namespace Skyline.Protocol.Agent
{
    /// <summary>Lines in the element log, in the form that the coding guidelines ask for (DataMiner coding guidelines, "Logging").</summary>
    internal static class ElementLog
    {
        /// <summary>Logs a fault in the connector.</summary>
        /// <param name="exception">What was thrown.</param>
        public static void Error(SLProtocol protocol, string method, Exception exception) =>
            Write(protocol, method, exception.ToString(), LogType.Error);

        /// <summary>Logs something that happened to the element.</summary>
        /// <param name="text">What happened.</param>
        public static void Information(SLProtocol protocol, string method, string text) =>
            Write(protocol, method, text, LogType.Information);

        private static void Write(SLProtocol protocol, string method, string text, LogType type) =>
            protocol.Log("QA" + protocol.QActionID + "|" + method + "|" + ElementSessions.Hide(protocol, text), type, LogLevel.NoLogging);
    }
}
