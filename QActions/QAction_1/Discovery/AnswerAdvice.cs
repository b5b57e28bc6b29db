using Skyline.Protocol.Connections;

namespace Skyline.Protocol.Discovery
{
    /// <summary>What an operator can do about an answer that does not help.</summary>
    internal static class AnswerAdvice
    {
        /// <summary>Says what to do when a list could not be had.</summary>
        /// <returns>The sentences; empty when the failure says it all.</returns>
        public static string ForList(DiscoveryAnswer answer)
        {
            switch (answer.Code)
            {
                case 0:
                    return "Check host and port in REST Address, and whether the agent reaches them.";
                case 400:
                case 426:
                    return "This looks like the port of a WebSocket. Enter host and port of the device's HTTP interfaces in REST Address.";
                case 401:
                case 403:
                    return "The device wants credentials, and a discovery sends none. Enter the address in Server URL, and the sources in Add Source.";
                case 404:
                case 405:
                case 410:
                case 501:
                    return "There is no such interface. Check host and port in REST Address.";
            }

            if (answer.Code >= 300 && answer.Code < 400)
            {
                return "The device sends requests on to another address. Enter that one in REST Address.";
            }

            if (answer.Code >= 500)
            {
                return "The device fails. Look at its log, and try again later.";
            }

            return answer.Outcome == AnswerOutcome.Absent ? "Something else answers there. Check host and port in REST Address." : string.Empty;
        }

        /// <summary>
        /// Says what an answer tells of the address of a WebSocket that does not open. The request opens none, so it shows who answers there, and not why the
        /// opening fails.
        /// </summary>
        /// <param name="url">The address of the WebSocket.</param>
        /// <param name="answer">The answer to a plain request for it.</param>
        public static string ForWebSocket(WebSocketUrl url, DiscoveryAnswer answer) =>
            "The connection is not open. " + ShownAddress.Of(url.Text) + " gives " + Given(answer) + " to a plain request: " + Meaning(answer);

        private static string Given(DiscoveryAnswer answer) => answer.Code > 0 ? "HTTP " + DiscoveryTexts.Number(answer.Code) : answer.Failure;

        private static string Meaning(DiscoveryAnswer answer)
        {
            switch (answer.Code)
            {
                case 0:
                    return "host or port may be wrong, or the agent does not reach the device.";
                case 400:
                case 426:
                    return "a WebSocket seems to be there, and the path may be wrong.";
                case 401:
                case 403:
                    return "the device wants credentials. Check Authorization Header on the page Settings.";
                case 404:
                case 405:
                case 410:
                    return "the path seems to be wrong.";
            }

            return answer.Code >= 500 ? "the device fails." : "something else than a WebSocket seems to be there. Check port and path.";
        }
    }
}
