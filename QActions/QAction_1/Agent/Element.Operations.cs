using System;
using System.Globalization;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Dialects.Definitions.Page;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Agent
{
    /// <content>What operators ask for. What they entered is in the write parameters; a refusal is thrown, with nothing changed.</content>
    public sealed partial class Element
    {
        /// <summary>Connects to the address that was entered, or to that of the element when nothing was.</summary>
        public void SetServerUrl() => Connector.UseAddress(this, EnteredUrl(Parameter.Write.serverurl));

        /// <summary>Takes over a second address, or that there is none.</summary>
        public void SetBackupUrl()
        {
            var url = EnteredUrl(Parameter.Write.backupurl);

            // Loaded before the parameter tells what it did not save.
            var known = Session;
            Protocol.SetParameter(Parameter.backupurl, url == null ? string.Empty : url.Text);
            if (known.UseAddresses(addresses => addresses.SetBackup(url)) && known.IsConnectionWanted)
            {
                Connector.Reconnect(this);
                return;
            }

            var isOnly = known.UseAddresses(addresses => addresses.First == null);
            Tell(url == null ? "There is no backup address."
                : isOnly ? "The backup address is not used as long as there is no other one. Enter one in Server URL."
                : "After three failed attempts in a row the other address is tried.");
        }

        /// <summary>Takes over the value of the authorization header, or that none is sent.</summary>
        public void SetAuthorizationHeader()
        {
            var entered = Text(Parameter.Write.header);
            var value = AuthorizationValue.Read(entered);
            Session.Authorize(value);
            Protocol.SetParameter(Parameter.header, value);
            Tell((value.Length == 0 ? "No authorization header goes" : "The authorization header goes") + " with the next opening of the connection"
                + (value.Length < entered.Length ? ", without the blanks around it" : string.Empty) + ". To open it now, press Reconnect.");
        }

        /// <summary>Takes over where discoveries ask, or that they follow the addresses of the element.</summary>
        public void SetRestAddress()
        {
            var address = RestAddress.Parse(Text(Parameter.Write.restaddress));
            Protocol.SetParameter(Parameter.restaddress, address == null ? string.Empty : address.Text);
            Tell(address == null ? "The REST address follows the addresses of the element." : "The next discovery asks " + address.Text + ".");
        }

        /// <summary>Connects anew, to the first address.</summary>
        public void Reconnect() => Connector.Reconnect(this);

        /// <summary>Closes the connection, until the operator wants it again.</summary>
        public void Disconnect() => Connector.Disconnect(this);

        /// <summary>Starts a discovery.</summary>
        public void Discover()
        {
            if (!Discoverer.TryStart(this))
            {
                throw new RefusedException("a discovery runs already.");
            }
        }

        /// <summary>Makes the address of the row whose button was pressed the Server URL. Sources that a discovery left out because they send there are brought in by another one.</summary>
        public void UseFoundAddress()
        {
            var key = Protocol.RowKey();
            var address = Session.UseDiscovery(discovery => discovery.Addresses.Find(key));
            if (address == null)
            {
                throw new RefusedException("the address is no longer there. Press Discover.");
            }

            if (address.Url == null)
            {
                throw new RefusedException(address.Refusal);
            }

            Connector.UseAddress(this, address.Url);
            FoundAddressRows.Write(this);
            if (Session.UseDiscovery(discovery => discovery.LeftOut.Any(address.SourceIds.Contains)))
            {
                Discoverer.StartOrRepeat(this);
            }
        }

        /// <summary>Adds the sources that were entered.</summary>
        public void AddSources()
        {
            var list = EnteredKeys.Parse(Text(Parameter.Write.addsource), Session.Definition.Keys);
            var added = Session.Add(list.Ids);
            var isSent = Sender.Send(this);
            SourceRows.Write(this);
            if (isSent)
            {
                Tell("Sources added: " + added + ", there already: " + (list.Ids.Count - added) + (list.Repeated > 0 ? ", entered again: " + list.Repeated : string.Empty) + ".");
            }
        }

        /// <summary>Removes the source of the row whose button was pressed.</summary>
        public void RemoveSource()
        {
            var sourceId = Protocol.RowKey();
            SourceRows.Remove(this, Session.UseSources(sources => sources.PartsOf(sourceId)).Concat(new[] { sourceId }).ToList());
            Tell("Source " + sourceId + " removed.");
            Sender.Send(this);
        }

        /// <summary>Gives the source of a row the name that was entered there.</summary>
        public void RenameSource()
        {
            var name = Session.Rename(Protocol.RowKey(), Text(Parameter.Write.sourcesname));
            SourceRows.Write(this);
            var note = SourceName.MayBeChanged(name) ? " If you did not enter ?, the code page of the agent lacks that character." : string.Empty;
            Tell("The source is now called " + name + "." + note);
        }

        /// <summary>Subscribes to the source of a row, or ends its subscription.</summary>
        public void SubscribeToSource()
        {
            var isWanted = Convert.ToInt32(Protocol.GetParameter(Parameter.Write.sourcessubscribed), CultureInfo.InvariantCulture) != 0;
            var sourceId = Protocol.RowKey();
            Session.Subscribe(sourceId, isWanted);
            var isSent = Sender.Send(this);
            SourceRows.Write(this);
            if (isSent)
            {
                var isRequested = Session.UseSources(sources => sources.Find(sourceId)?.IsRequested == true);
                Tell(!isWanted ? "The source is no longer subscribed."
                    : isRequested ? "The source is subscribed."
                    : "The source will be subscribed: within a second, or when the connection opens.");
            }
        }

        /// <summary>Changes the setting whose parameter was written.</summary>
        public void ChangeSetting()
        {
            SettingsParameters.Change(this, Protocol.GetTriggerParameter());
            TraceRows.Write(this);
            Tell("Setting applied.");
        }

        /// <summary>Sets every counter to 0.</summary>
        public void ResetStatistics()
        {
            // The next tick shows it: one that is showing counters right now would put the old ones back.
            Session.ResetStatistics();
            Tell("Every counter is 0 again.");
        }

        private WebSocketUrl EnteredUrl(int parameterId) => WebSocketUrl.ParseOptional(Text(parameterId));
    }
}
