using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Session;

namespace Skyline.Protocol.Agent
{
    /// <summary>The element that a QAction runs for: what it calls DataMiner with, and what the connector remembers of it. The only type that QActions use.</summary>
    public sealed partial class Element
    {
        private const double On = 1;

        private ElementSession session;

        internal Element(SLProtocol protocol, ElementSession session = null)
        {
            Protocol = protocol;
            this.session = session;
        }

        /// <summary>Gets the way to DataMiner. It is this run's own.</summary>
        internal SLProtocol Protocol { get; }

        /// <summary>Gets what the connector remembers of the element. All QActions share it; the first one that needs it loads what the element saved.</summary>
        internal ElementSession Session => session ?? (session = ElementSessions.Get(Protocol));

        /// <summary>Gets the locks that keep calls to DataMiner in the order of what they tell.</summary>
        internal ElementOrders Orders => Session.Orders;

        /// <summary>Gets the element that a QAction runs for.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <returns>The element.</returns>
        public static Element Of(SLProtocol protocol) => new Element(protocol);

        /// <summary>Gets an element that starts. What an earlier run of it left behind is dropped.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <returns>The element.</returns>
        public static Element Start(SLProtocol protocol) => new Element(protocol, ElementSessions.Start(protocol));

        /// <summary>Reports a fault in what no operator asked for: the element log tells it. Never throws for what it reports.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="method">The entry point.</param>
        /// <param name="exception">What was thrown.</param>
        public static void Failed(SLProtocol protocol, string method, Exception exception) => ElementLog.Error(protocol, method, exception);

        /// <summary>Reports why what an operator asked for was not done: refused, with nothing changed, or failed, and then the element log tells more.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="operation">What was asked for, as it is called on the page.</param>
        /// <param name="exception">What was thrown.</param>
        public static void NotDone(SLProtocol protocol, string operation, Exception exception) => OperationResult.NotDone(protocol, operation, exception);

        /// <summary>Forgets what the connector remembers of an element that stopped. Makes no call to DataMiner: the element no longer answers.</summary>
        public void Stop() => ElementSessions.Stop(Session);

        /// <summary>Tells the operator what was done, or what happened that he must know of.</summary>
        /// <param name="text">A sentence.</param>
        internal void Tell(string text) => OperationResult.Tell(Protocol, text);

        /// <summary>Logs something that happened to the element.</summary>
        /// <param name="text">What happened.</param>
        internal void Log(string text) => ElementLog.Information(Protocol, "Run", text);

        /// <summary>Gets the text that a parameter holds; empty when it holds nothing.</summary>
        internal string Text(int parameterId) => ParameterValue.Text(Protocol.GetParameter(parameterId));

        /// <summary>Tells whether a switch is on.</summary>
        internal bool IsOn(int parameterId) => ParameterValue.Number(Protocol.GetParameter(parameterId)).Equals(On);
    }
}
