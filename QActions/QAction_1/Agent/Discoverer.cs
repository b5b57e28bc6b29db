using System;
using System.Collections.Generic;
using System.Globalization;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Elements;
using Skyline.Protocol.Operations;

namespace Skyline.Protocol.Agent
{
    /// <summary>Finds the sources of a device through its REST interfaces. A set of the parameter with the path makes DataMiner send the request, through its queue of groups.</summary>
    public static class Discoverer
    {
        private const int Enabled = 1;

        /// <summary>Starts a discovery with the element, if the operator wants that.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void StartWithElement(SLProtocol protocol, ElementSession session)
        {
            if (IsEnabled(protocol, Parameter.discoveryatstartup))
            {
                TryStart(protocol, session);
            }
        }

        /// <summary>Starts a discovery.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        /// <returns><see langword="false"/> when one runs already.</returns>
        public static bool TryStart(SLProtocol protocol, ElementSession session)
        {
            var entered = RestAddress.Parse(Entered.Text(protocol, Parameter.restaddress));
            var address = entered ?? session.UseAddresses(addresses => RestAddress.Of(addresses.Current));
            if (!session.UseDiscovery(discovery => discovery.TryStart()))
            {
                return false;
            }

            if (address == null)
            {
                session.UseDiscovery(discovery => discovery.Fail("neither the WebSocket nor REST Address gives an address"));
                Show(protocol, session);
                return true;
            }

            try
            {
                // The request goes where this parameter says.
                protocol.SetParameter(Parameter.restaddressinuse, address.DynamicIp);
                Show(protocol, session);
                return true;
            }
            catch
            {
                session.UseDiscovery(discovery => discovery.Fail("the request could not be handed over"));
                throw;
            }
        }

        /// <summary>Takes over what a request left in its parameters, and makes the next one.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        /// <param name="statusLine">Bytes of the status line; empty when no answer came.</param>
        /// <param name="content">Bytes of the content.</param>
        public static void Answered(SLProtocol protocol, ElementSession session, object statusLine, object content)
        {
            var request = session.UseDiscovery(discovery => discovery.Awaited);
            if (request == null)
            {
                return;
            }

            // Read before the session is locked: the lists can be long, and messages arrive meanwhile.
            var answer = DiscoveryAnswer.Read(request, statusLine, content);
            var found = session.UseDiscovery(discovery => discovery.Take(answer));
            if (answer.Labels != null)
            {
                var labels = KeptLabels.Of(answer.Labels, texts => CodePage.Keep(protocol, session, texts));
                session.UseSources(sources => sources.Change(request.SourceId, source => source.Label(labels)));
            }

            try
            {
                if (found != null)
                {
                    Merge(protocol, session, found);
                }
            }
            finally
            {
                // The next request goes out whatever happens: without it the discovery would wait for an answer that nobody sends.
                Show(protocol, session);
            }
        }

        /// <summary>Goes on without an answer that was lost, so that no discovery runs for ever.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void GoOnWhenOverdue(SLProtocol protocol, ElementSession session)
        {
            if (session.UseDiscovery(discovery => discovery.TakeOverdue()))
            {
                Show(protocol, session);
            }
        }

        private static void Merge(SLProtocol protocol, ElementSession session, FoundSources found)
        {
            try
            {
                var result = SourceMerge.Apply(session, found.Keep(texts => CodePage.Keep(protocol, session, texts)), IsEnabled(protocol, Parameter.subscribenewsources));
                session.UseDiscovery(discovery => discovery.Merged(result));
            }
            catch (RefusedException ex)
            {
                session.UseDiscovery(discovery => discovery.Fail(ex.Message));
                return;
            }

            Sender.Send(protocol, session);
            SourcesTable.Write(protocol, session);
        }

        private static void Show(SLProtocol protocol, ElementSession session)
        {
            var state = session.UseDiscovery(discovery => new { discovery.Status, discovery.Progress, discovery.Awaited, discovery.IsDone });
            var ids = new List<int> { Parameter.discoverystatus, Parameter.discoveryprogress };
            var values = new List<object> { state.Status, state.Progress };
            if (state.Awaited != null)
            {
                ids.Add(Parameter.discoverypath);
                values.Add(state.Awaited.Path);
            }
            else
            {
                ElementLog.Information(protocol, "Run", "Discovery of sources. " + state.Status);
            }

            if (state.IsDone)
            {
                ids.Add(Parameter.valuelabels);
                values.Add(LabelText.Write(session.UseSources(sources => sources.Labels)));
            }

            protocol.SetParameters(ids.ToArray(), values.ToArray());
        }

        private static bool IsEnabled(SLProtocol protocol, int parameterId) =>
            Convert.ToInt32(protocol.GetParameter(parameterId), CultureInfo.InvariantCulture) == Enabled;
    }
}
