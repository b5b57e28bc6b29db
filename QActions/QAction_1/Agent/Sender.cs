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
            var sets = new ParameterSets();
            var outgoing = element.Session.TakeOutgoing();

            // The subscription goes first: behind a heartbeat it would wait for the reply to that.
            sets.Add(Parameter.websocketsubscriptionrequest, outgoing.Subscription);
            sets.Add(Parameter.websocketheartbeatrequest, outgoing.Heartbeat);
            var statistics = element.Session.TakeStatistics();
            StatisticsParameters.Add(sets, statistics);
            ConnectionParameters.Add(sets, element.Session.TakeConnection());
            sets.Add(Parameter.loginstatus, (int?)element.Session.TakeLogin());
            try
            {
                sets.Send(element.Protocol);
            }
            catch
            {
                element.Session.NotSent(outgoing, statistics);
                throw;
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
    }
}
