using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Agent
{
    /// <summary>
    /// Finds the sources of a device, and where they send, through its REST interfaces. A set of the parameter with the path makes DataMiner send the request,
    /// through its queue of groups.
    /// </summary>
    internal static class Discoverer
    {
        /// <summary>Starts a discovery with the element, if the operator wants that.</summary>
        public static void StartWithElement(Element element)
        {
            if (element.IsOn(Parameter.discoveryatstartup))
            {
                TryStart(element);
            }
        }

        /// <summary>Starts a discovery.</summary>
        /// <returns><see langword="false"/> when one runs already.</returns>
        public static bool TryStart(Element element)
        {
            var addresses = RestAddress.Choose(
                RestAddress.Parse(element.Text(Parameter.restaddress)),
                RestAddress.OfElement(element.Text(SavedAddresses.ElementAddresses)),
                element.Session.UseAddresses(known => known.Current));
            if (!element.Session.UseDiscovery(discovery => discovery.TryStart(addresses)))
            {
                return false;
            }

            try
            {
                element.Tell(DiscoveryTexts.Started);
                Show(element);
                return true;
            }
            catch
            {
                element.Session.UseDiscovery(discovery => discovery.Fail("the request could not be handed over"));
                throw;
            }
        }

        /// <summary>Starts a discovery; if one runs, another one follows it.</summary>
        public static void StartOrRepeat(Element element)
        {
            if (!element.Session.UseDiscovery(discovery => discovery.TryRepeat()))
            {
                TryStart(element);
            }
        }

        /// <summary>Takes over what a request left in its parameters, and makes the next one.</summary>
        /// <param name="statusLine">The status line; empty when no answer came.</param>
        /// <param name="content">The content.</param>
        public static void Answered(Element element, Payload statusLine, Payload content)
        {
            var request = element.Session.UseDiscovery(discovery => discovery.Awaited);
            if (request != null)
            {
                // Read before the session is locked: the lists can be long, and messages arrive meanwhile.
                GoOn(element, DiscoveryAnswer.Read(request, statusLine, content));
            }
        }

        /// <summary>Goes on without an answer that was lost, so that no discovery runs for ever.</summary>
        public static void GoOnWhenOverdue(Element element)
        {
            var lost = element.Session.UseDiscovery(discovery => discovery.GiveUp());
            if (lost != null)
            {
                GoOn(element, lost);
            }
        }

        private static void GoOn(Element element, DiscoveryAnswer answer)
        {
            var found = element.Session.UseDiscovery(discovery => discovery.Take(answer));
            if (answer.Labels != null)
            {
                var labels = KeptLabels.Of(answer.Labels, texts => CodePage.Keep(element, texts));
                element.Session.UseSources(sources => sources.Change(answer.Request.SourceId, source => source.Label(labels)));
            }

            try
            {
                if (found != null)
                {
                    Findings.BringIn(element, found);
                }
            }
            finally
            {
                // The next request goes out whatever happens: without it the discovery would wait for an answer that nobody sends.
                Show(element);
            }
        }

        private static void Show(Element element)
        {
            var state = element.Session.UseDiscovery(discovery => new
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
            var sets = new ParameterSets();

            // The request goes where this parameter says, so it comes before the path.
            sets.Add(Parameter.restaddressinuse, state.Address == state.ToldAddress ? null : state.Address);
            sets.Add(Parameter.discoverystatus, element.Session.Hide(state.Status));
            sets.Add(Parameter.discoveryprogress, state.Progress);
            sets.Add(Parameter.discoverypath, state.IsRunning ? state.Awaited.Path : null);
            sets.Add(Parameter.valuelabels, state.IsDone ? LabelText.Write(element.Session.UseSources(sources => sources.Labels)) : null);
            if (!state.IsRunning)
            {
                element.Log("Discovery of sources. " + state.Status);
                element.Tell(DiscoveryTexts.Result(state.Status));
            }

            sets.Send(element.Protocol);
            element.Session.UseDiscovery(discovery => discovery.ToldAddress = state.Address);
            if (!state.IsRunning && state.IsAnotherWanted)
            {
                TryStart(element);
            }
        }
    }
}
