using System;
using Skyline.DataMiner.Scripting;

namespace Skyline.Protocol.Agent
{
    /// <summary>Tells the operator what became of what he asked for.</summary>
    public static class OperationResult
    {
        /// <summary>It was done.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="text">What was done; a sentence.</param>
        public static void Done(SLProtocol protocol, string text) => protocol.SetParameter(Parameter.lastoperationresult, text);

        /// <summary>It failed for a reason that is none of the operator's; the element log tells more.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="operation">What was asked for.</param>
        /// <param name="exception">What was thrown.</param>
        public static void Failed(SLProtocol protocol, string operation, Exception exception)
        {
            ElementLog.Error(protocol, "Run", exception);
            protocol.SetParameter(Parameter.lastoperationresult, operation + " failed: " + exception.Message + " The element log tells more.");
        }

        /// <summary>It was refused and changed nothing.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="operation">What was asked for.</param>
        /// <param name="reason">Why it was refused and what to do; continues the sentence.</param>
        public static void Refused(SLProtocol protocol, string operation, string reason) =>
            protocol.SetParameter(Parameter.lastoperationresult, operation + " refused, nothing was changed: " + reason);
    }
}
