using System;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Session;

namespace Skyline.Protocol.Agent
{
    /// <summary>Brings what a discovery found to the tables, and connects to the address that it found if nothing speaks against it.</summary>
    internal static class Findings
    {
        /// <summary>Brings it in. The discovery goes on, or has failed, whatever happens.</summary>
        /// <param name="found">What was found.</param>
        public static void BringIn(Element element, DiscoveryFindings found)
        {
            AddressChoice choice;
            try
            {
                choice = BringInSources(element, found);
            }
            catch (RefusedException ex)
            {
                element.Session.UseDiscovery(discovery => discovery.Fail(ex.Message));
                FoundAddressRows.Write(element);
                return;
            }
            catch (Exception ex)
            {
                element.Session.UseDiscovery(discovery => discovery.Fail(ex.Message));
                throw;
            }

            if (choice.Taken != null)
            {
                Connector.UseAddress(element, choice.Taken.Url);
            }

            Sender.Send(element);
            FoundAddressRows.Write(element);
            SourceRows.Write(element);
        }

        private static AddressChoice BringInSources(Element element, DiscoveryFindings found)
        {
            var now = element.Session.AddressSituation();
            now.IsTakingAllowed = element.IsOn(Parameter.usefoundaddress);
            now.HasHeader = element.Text(Parameter.header).Length > 0;
            var isSubscribing = element.IsOn(Parameter.subscribenewsources);
            var choice = AddressChoice.Make(found.Addresses, now);
            var elsewhere = found.Addresses.SourcesElsewhere(choice.Taken?.Url ?? now.Current, now.IsOpen);
            var leftOut = element.Session.UseSources(sources => elsewhere.Where(id => sources.Find(id) == null).ToList());
            var result = SourceMerge.Apply(element.Session, found.Sources.Without(leftOut).Keep(texts => CodePage.Keep(element, texts)), isSubscribing);
            element.Session.UseDiscovery(discovery => discovery.Merged(result, choice, leftOut));
            return choice;
        }
    }
}
