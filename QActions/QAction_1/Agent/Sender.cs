using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Session;

namespace Skyline.Protocol.Agent
{
    /// <summary>
    /// Hands DataMiner what is to be sent and what the pages show, in one call. A set of a request parameter makes DataMiner send it:
    /// a trigger on its change queues the group.
    /// </summary>
    internal static class Sender
    {
        /// <summary>Sends what is due and shows what changed of the statistics and the connection. Makes no call when there is neither.</summary>
        /// <returns><see langword="false"/> when a subscription was due that is longer than may be sent; the operator is told.</returns>
        public static bool Send(Element element)
        {
            lock (element.Orders.Sending)
            {
                return SendInOrder(element);
            }
        }

        /// <summary>Sends the next message of a definition in force when one may be due that cannot wait for the tick. Makes no call otherwise.</summary>
        public static void SendNext(Element element)
        {
            if (!element.Session.MayHaveDue())
            {
                return;
            }

            lock (element.Orders.Sending)
            {
                var outgoing = element.Session.TakeOutgoing();
                try
                {
                    if (outgoing.Subscription != null)
                    {
                        element.Protocol.SetParameter(Parameter.websocketsubscriptionrequest, outgoing.Subscription);
                    }
                    else if (outgoing.Heartbeat != null)
                    {
                        element.Protocol.SetParameter(Parameter.websocketheartbeatrequest, outgoing.Heartbeat);
                    }
                }
                catch
                {
                    element.Session.GiveBack(outgoing);
                    throw;
                }

                TellRefusal(element, outgoing);
            }
        }

        private static bool SendInOrder(Element element)
        {
            var sets = new List<KeyValuePair<int, object>>();
            var outgoing = element.Session.TakeOutgoing();

            // The subscription goes first: behind a heartbeat it would wait for the reply to that.
            AddText(sets, Parameter.websocketsubscriptionrequest, outgoing.Subscription);
            AddText(sets, Parameter.websocketheartbeatrequest, outgoing.Heartbeat);
            var statistics = element.Session.TakeStatistics();
            sets.AddRange(StatisticsParameters.Sets(statistics));
            sets.AddRange(ConnectionParameters.Sets(element.Session.TakeConnection()));
            var login = element.Session.TakeLogin();
            if (login.HasValue)
            {
                sets.Add(new KeyValuePair<int, object>(Parameter.loginstatus, (int)login.Value));
            }

            if (sets.Count > 0)
            {
                try
                {
                    element.Protocol.SetParameters(sets.Select(set => set.Key).ToArray(), sets.Select(set => set.Value).ToArray());
                }
                catch
                {
                    element.Session.NotSent(outgoing, statistics);
                    throw;
                }
            }

            return TellRefusal(element, outgoing);
        }

        private static bool TellRefusal(Element element, Outgoing outgoing)
        {
            if (outgoing.Refusal == null)
            {
                return true;
            }

            element.Tell(outgoing.Refusal);
            element.Log(outgoing.Refusal);
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
