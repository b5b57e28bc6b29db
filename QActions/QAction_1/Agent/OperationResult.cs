using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Agent
{
    /// <summary>Tells the operator what became of what he asked for.</summary>
    internal static class OperationResult
    {
        /// <summary>How the text begins while the connection that an operator asked for is not open yet.</summary>
        private const string Connecting = "Connecting to ";

        /// <summary>The text while the connection that an operator wants no more is not closed yet.</summary>
        private const string Disconnecting = "Disconnecting.";

        /// <summary>A connection is asked for. How that ends is told by <see cref="EndWhenKnown"/>.</summary>
        /// <param name="address">Where to, fit to be shown.</param>
        public static void Connects(Element element, string address) => element.Tell(Connecting + address + ".");

        /// <summary>The end of the connection is asked for. How that ends is told by <see cref="EndWhenKnown"/>.</summary>
        public static void Disconnects(Element element) => element.Tell(Disconnecting);

        /// <summary>Tells what became of the connection, or of its end, once that is known and nothing else was asked for since. Makes no call otherwise.</summary>
        public static void EndWhenKnown(Element element)
        {
            var outcome = element.Session.TakeOutcome();
            if (outcome == null)
            {
                return;
            }

            var shown = element.Text(Parameter.lastoperationresult);
            if (shown == Disconnecting || shown.StartsWith(Connecting, StringComparison.Ordinal))
            {
                element.Tell(outcome);
            }
        }

        /// <summary>Tells once, and logs, what of the saved values could not be used. Makes no call otherwise.</summary>
        public static void TellNotice(Element element)
        {
            var notice = element.Session.TakeNotice();
            if (notice != null)
            {
                var text = element.Session.UseAddresses(addresses => addresses.Current == null) ? notice + " " + ConnectionTrouble.NoAddress : notice;
                element.Log(text);
                element.Tell(DisplayText.Clean(text));
            }
        }

        /// <summary>It was done, or something happened that he must know of. A message of the device, or an address, can be part of the text.</summary>
        public static void Tell(SLProtocol protocol, string text) => protocol.SetParameter(Parameter.lastoperationresult, ElementSessions.Hide(protocol, text));

        /// <summary>It was refused, or it failed for a reason that is none of the operator's; the element log then tells more. Never throws for what the set does.</summary>
        public static void NotDone(SLProtocol protocol, string operation, Exception exception)
        {
            if (exception is RefusedException)
            {
                Refused(protocol, operation, exception.Message);
                return;
            }

            ElementLog.Error(protocol, "Run", exception);
            TryTell(protocol, operation + " failed: " + exception.Message + " The element log tells more.");
        }

        /// <summary>It was refused and changed nothing. Never throws for what the set does.</summary>
        /// <param name="operation">What was asked for.</param>
        /// <param name="reason">Why it was refused and what to do; continues the sentence.</param>
        public static void Refused(SLProtocol protocol, string operation, string reason) =>
            TryTell(protocol, operation + " refused, nothing was changed: " + reason);

        /// <summary>
        /// Both are told where an exception is handled. When the set fails as well, often for the same reason, only the log is left: an exception
        /// must not leave a QAction.
        /// </summary>
        private static void TryTell(SLProtocol protocol, string text)
        {
            try
            {
                Tell(protocol, text);
            }
            catch (Exception ex)
            {
                ElementLog.Error(protocol, nameof(OperationResult), ex);
            }
        }
    }
}
