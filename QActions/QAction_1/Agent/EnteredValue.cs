using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Operations;

namespace Skyline.Protocol.Agent
{
    /// <summary>What an operator entered.</summary>
    public static class Entered
    {
        private const double Enabled = 1;

        /// <summary>Gets the text that a parameter holds.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="parameterId">The parameter.</param>
        /// <returns>The text; empty when nothing was entered.</returns>
        public static string Text(SLProtocol protocol, int parameterId) => ParameterValue.Text(protocol.GetParameter(parameterId));

        /// <summary>Tells whether a switch is on.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="parameterId">The parameter.</param>
        /// <returns><see langword="true"/> when it is.</returns>
        public static bool IsEnabled(SLProtocol protocol, int parameterId) =>
            ParameterValue.Number(protocol.GetParameter(parameterId)).Equals(Enabled);

        /// <summary>Gets the address of a WebSocket that a parameter holds.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="parameterId">The parameter.</param>
        /// <returns>The address; <see langword="null"/> when nothing was entered.</returns>
        /// <exception cref="RefusedException">It is none; the message says what is wrong and what is expected.</exception>
        public static WebSocketUrl Url(SLProtocol protocol, int parameterId) => WebSocketUrl.ParseOptional(Text(protocol, parameterId));
    }
}
