using System;
using System.Globalization;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Elements;
using Skyline.Protocol.Payloads;

namespace Skyline.Protocol.Agent
{
    /// <summary>Tells the operator what became of what he asked for.</summary>
    public static class OperationResult
    {
        /// <summary>How the text begins while the connection that an operator asked for is not open yet.</summary>
        private const string Connecting = "Connecting to ";

        /// <summary>The text while the connection that an operator wants no more is not closed yet.</summary>
        private const string Disconnecting = "Disconnecting.";

        /// <summary>A connection is asked for. How that ends is told by <see cref="EndWhenKnown"/>.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="address">Where to, fit to be shown.</param>
        public static void Connects(SLProtocol protocol, string address) => Done(protocol, Connecting + address + ".");

        /// <summary>The end of the connection is asked for. How that ends is told by <see cref="EndWhenKnown"/>.</summary>
        /// <param name="protocol">Link with the element.</param>
        public static void Disconnects(SLProtocol protocol) => Done(protocol, Disconnecting);

        /// <summary>Tells what became of the connection, or of its end, once that is known and nothing else was asked for since. Makes no call otherwise.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void EndWhenKnown(SLProtocol protocol, ElementSession session)
        {
            var outcome = session.TakeOutcome();
            if (outcome == null)
            {
                return;
            }

            var shown = Convert.ToString(protocol.GetParameter(Parameter.lastoperationresult), CultureInfo.InvariantCulture);
            if (shown == Disconnecting || shown.StartsWith(Connecting, StringComparison.Ordinal))
            {
                Done(protocol, outcome);
            }
        }

        /// <summary>Tells once, and logs, what of the saved values could not be used. Makes no call otherwise.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void TellNotice(SLProtocol protocol, ElementSession session)
        {
            var notice = session.TakeNotice();
            if (notice != null)
            {
                var text = session.UseAddresses(addresses => addresses.Current == null) ? notice + " " + ConnectionTrouble.NoAddress : notice;
                ElementLog.Information(protocol, "Run", text);
                Done(protocol, DisplayText.Clean(text));
            }
        }

        /// <summary>It was done, or something happened that he must know of.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="text">What was done or happened; a sentence.</param>
        public static void Done(SLProtocol protocol, string text) => Show(protocol, text);

        /// <summary>It failed for a reason that is none of the operator's; the element log tells more. Never throws for what the set does.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="operation">What was asked for.</param>
        /// <param name="exception">What was thrown.</param>
        public static void Failed(SLProtocol protocol, string operation, Exception exception)
        {
            ElementLog.Error(protocol, "Run", exception);
            Tell(protocol, operation + " failed: " + exception.Message + " The element log tells more.");
        }

        /// <summary>It was refused and changed nothing. Never throws for what the set does.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="operation">What was asked for.</param>
        /// <param name="reason">Why it was refused and what to do; continues the sentence.</param>
        public static void Refused(SLProtocol protocol, string operation, string reason) =>
            Tell(protocol, operation + " refused, nothing was changed: " + reason);

        /// <summary>
        /// Both are told where an exception is handled. When the set fails as well, often for the same reason, only the log is left: an exception
        /// must not leave a QAction.
        /// </summary>
        private static void Tell(SLProtocol protocol, string text)
        {
            try
            {
                Show(protocol, text);
            }
            catch (Exception ex)
            {
                ElementLog.Error(protocol, nameof(OperationResult), ex);
            }
        }

        /// <summary>A message of the device, or an address, can be part of the text.</summary>
        private static void Show(SLProtocol protocol, string text) =>
            protocol.SetParameter(Parameter.lastoperationresult, ElementSessions.Hide(protocol, text));
    }
}
