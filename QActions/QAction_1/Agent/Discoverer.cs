using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Elements;

namespace Skyline.Protocol.Agent
{
    /// <summary>
    /// Finds the sources of a device, and where they send, through its REST interfaces. A set of the parameter with the path makes DataMiner send the request,
    /// through its queue of groups.
    /// </summary>
    public static class Discoverer
    {
        /// <summary>Starts a discovery with the element, if the operator wants that.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void StartWithElement(SLProtocol protocol, ElementSession session)
        {
            if (Entered.IsEnabled(protocol, Parameter.discoveryatstartup))
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
            var addresses = RestAddresses.Choose(
                RestAddress.Parse(Entered.Text(protocol, Parameter.restaddress)),
                RestAddress.OfElement(Entered.Text(protocol, SavedAddresses.ElementAddresses)),
                session.UseAddresses(known => known.Current));
            if (!session.UseDiscovery(discovery => discovery.TryStart(addresses)))
            {
                return false;
            }

            try
            {
                OperationResult.Done(protocol, DiscoveryTexts.Started);
                Show(protocol, session);
                return true;
            }
            catch
            {
                session.UseDiscovery(discovery => discovery.Fail("the request could not be handed over"));
                throw;
            }
        }

        /// <summary>Starts a discovery; if one runs, another one follows it.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void StartOrRepeat(SLProtocol protocol, ElementSession session)
        {
            if (!session.UseDiscovery(discovery => discovery.TryRepeat()))
            {
                TryStart(protocol, session);
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
            if (request != null)
            {
                // Read before the session is locked: the lists can be long, and messages arrive meanwhile.
                GoOn(protocol, session, DiscoveryAnswer.Read(request, statusLine, content));
            }
        }

        /// <summary>Goes on without an answer that was lost, so that no discovery runs for ever.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        public static void GoOnWhenOverdue(SLProtocol protocol, ElementSession session)
        {
            var lost = session.UseDiscovery(discovery => discovery.GiveUp());
            if (lost != null)
            {
                GoOn(protocol, session, lost);
            }
        }

        private static void GoOn(SLProtocol protocol, ElementSession session, DiscoveryAnswer answer)
        {
            var found = session.UseDiscovery(discovery => discovery.Take(answer));
            if (answer.Labels != null)
            {
                var labels = KeptLabels.Of(answer.Labels, texts => CodePage.Keep(protocol, session, texts));
                session.UseSources(sources => sources.Change(answer.Request.SourceId, source => source.Label(labels)));
            }

            try
            {
                if (found != null)
                {
                    Findings.BringIn(protocol, session, found);
                }
            }
            finally
            {
                // The next request goes out whatever happens: without it the discovery would wait for an answer that nobody sends.
                Show(protocol, session);
            }
        }

        private static void Show(SLProtocol protocol, ElementSession session)
        {
            var state = session.UseDiscovery(discovery => new
            {
                discovery.Status,
                discovery.Progress,
                discovery.Awaited,
                discovery.IsDone,
                discovery.IsRunning,
                discovery.IsAnotherWanted,
                discovery.ToldAddress,
                Address = (discovery.Awaited?.Address ?? discovery.Address)?.DynamicIp,
            });
            var parameters = new List<KeyValuePair<int, object>>
            {
                new KeyValuePair<int, object>(Parameter.discoverystatus, session.Hide(state.Status)),
                new KeyValuePair<int, object>(Parameter.discoveryprogress, state.Progress),
            };
            if (state.Address != null && state.Address != state.ToldAddress)
            {
                // The request goes where this parameter says, so it comes before the path.
                parameters.Insert(0, new KeyValuePair<int, object>(Parameter.restaddressinuse, state.Address));
            }

            if (state.IsRunning)
            {
                parameters.Add(new KeyValuePair<int, object>(Parameter.discoverypath, state.Awaited.Path));
            }

            if (state.IsDone)
            {
                parameters.Add(new KeyValuePair<int, object>(Parameter.valuelabels, LabelText.Write(session.UseSources(sources => sources.Labels))));
            }

            if (!state.IsRunning)
            {
                ElementLog.Information(protocol, "Run", "Discovery of sources. " + state.Status);
                OperationResult.Done(protocol, DiscoveryTexts.Result(state.Status));
            }

            protocol.SetParameters(parameters.Select(item => item.Key).ToArray(), parameters.Select(item => item.Value).ToArray());
            session.UseDiscovery(discovery => discovery.ToldAddress = state.Address);
            if (!state.IsRunning && state.IsAnotherWanted)
            {
                TryStart(protocol, session);
            }
        }
    }
}
