using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Elements;

namespace Skyline.Protocol.Agent
{
    /// <summary>
    /// Hands DataMiner what is to be sent and what the pages show, in one call. A set of a request parameter makes DataMiner send it:
    /// a trigger on its change queues the group.
    /// </summary>
    public static class Sender
    {
        /// <summary>Sends what is due and shows what changed of the statistics and the connection. Makes no call when there is neither.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        /// <returns><see langword="false"/> when a subscription was due that is longer than may be sent; the operator is told.</returns>
        public static bool Send(SLProtocol protocol, ElementSession session)
        {
            lock (session.SendOrder)
            {
                return SendInOrder(protocol, session);
            }
        }

        private static bool SendInOrder(SLProtocol protocol, ElementSession session)
        {
            var sets = new List<KeyValuePair<int, object>>();
            var outgoing = session.TakeOutgoing();

            // The subscription goes first: behind a heartbeat it would wait for the reply to that.
            AddText(sets, Parameter.websocketsubscriptionrequest, outgoing.Subscription);
            AddText(sets, Parameter.websocketheartbeatrequest, outgoing.Heartbeat);
            var statistics = session.TakeStatistics();
            sets.AddRange(StatisticsParameters.Sets(statistics));
            sets.AddRange(ConnectionParameters.Sets(session.TakeConnection()));
            if (sets.Count > 0)
            {
                try
                {
                    protocol.SetParameters(sets.Select(set => set.Key).ToArray(), sets.Select(set => set.Value).ToArray());
                }
                catch
                {
                    session.NotSent(outgoing, statistics);
                    throw;
                }
            }

            if (outgoing.Refusal == null)
            {
                return true;
            }

            OperationResult.Done(protocol, outgoing.Refusal);
            ElementLog.Information(protocol, "Run", outgoing.Refusal);
            return false;
        }

        private static void AddText(List<KeyValuePair<int, object>> sets, int parameterId, string text)
        {
            if (text != null)
            {
                sets.Add(new KeyValuePair<int, object>(parameterId, text));
            }
        }
    }
}
