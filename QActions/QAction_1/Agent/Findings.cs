using System;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Elements;
using Skyline.Protocol.Operations;

namespace Skyline.Protocol.Agent
{
    /// <summary>Brings what a discovery found to the tables, and connects to the address that it found if nothing speaks against it.</summary>
    internal static class Findings
    {
        /// <summary>Brings it in. The discovery goes on, or has failed, whatever happens.</summary>
        /// <param name="protocol">Link with the element.</param>
        /// <param name="session">The session of the element.</param>
        /// <param name="found">What was found.</param>
        public static void BringIn(SLProtocol protocol, ElementSession session, DiscoveryFindings found)
        {
            AddressChoice choice;
            try
            {
                choice = BringInSources(protocol, session, found);
            }
            catch (RefusedException ex)
            {
                session.UseDiscovery(discovery => discovery.Fail(ex.Message));
                AddressesTable.Write(protocol, session);
                return;
            }
            catch (Exception ex)
            {
                session.UseDiscovery(discovery => discovery.Fail(ex.Message));
                throw;
            }

            if (choice.Taken != null)
            {
                Connector.UseAddress(protocol, session, choice.Taken.Url);
            }

            Sender.Send(protocol, session);
            AddressesTable.Write(protocol, session);
            SourcesTable.Write(protocol, session);
        }

        private static AddressChoice BringInSources(SLProtocol protocol, ElementSession session, DiscoveryFindings found)
        {
            var now = session.AddressSituation();
            now.IsTakingAllowed = Entered.IsEnabled(protocol, Parameter.usefoundaddress);
            now.HasHeader = Entered.Text(protocol, Parameter.header).Length > 0;
            var isSubscribing = Entered.IsEnabled(protocol, Parameter.subscribenewsources);
            var choice = AddressChoice.Make(found.Addresses, now);
            var elsewhere = found.Addresses.SourcesElsewhere(choice.Taken?.Url ?? now.Current, now.IsOpen);
            var leftOut = session.UseSources(sources => elsewhere.Where(id => sources.Find(id) == null).ToList());
            var result = SourceMerge.Apply(session, found.Sources.Without(leftOut).Keep(texts => CodePage.Keep(protocol, session, texts)), isSubscribing);
            session.UseDiscovery(discovery => discovery.Merged(result, choice, leftOut));
            return choice;
        }
    }
}
