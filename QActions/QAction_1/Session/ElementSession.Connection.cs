using System.Collections.Generic;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Statistics;

namespace Skyline.Protocol.Session
{
    /// <content>The connection: its status, losses, attempts, and what the operator wants of it.</content>
    internal sealed partial class ElementSession
    {
        private readonly RespondingNotice respondingNotice = new RespondingNotice();
        private ConnectionView shownConnection;

        /// <summary>Takes over the status of the connection as DataMiner reports it.</summary>
        /// <param name="isOpen">The status.</param>
        /// <returns>What it tells that was not known.</returns>
        public ConnectionNews StatusReported(bool isOpen) => Locked(() => Followed(connection.Report(isOpen)));

        /// <summary>Takes over the status of the connection as it was looked at, unless another connection was asked for meanwhile.</summary>
        /// <param name="isOpen">The status.</param>
        /// <returns>What it tells that was not known.</returns>
        public ConnectionNews StatusLookedAt(bool isOpen) => Locked(() => connection.MustLook() ? Followed(connection.Looked(isOpen)) : ConnectionNews.None);

        /// <summary>Tells whether the status is to be looked at because DataMiner reported no change after a request.</summary>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool MustLookAtStatus() => Locked(connection.MustLook);

        /// <summary>Notices that the connection is of no use: the device no longer answers heartbeats, or does not let itself be opened.</summary>
        /// <returns>What happened, a part of a sentence, once: the connection then counts as closed; <see langword="null"/> when nothing did.</returns>
        public string TakeLoss() => Locked(() => Lose(conversation.Tick()));

        /// <summary>Takes the request for a connection, or for its end, that is due.</summary>
        /// <returns>What DataMiner is to be asked for; <see langword="null"/> when no request is due.</returns>
        public ConnectionRequest TakeRequest() => Locked(() => Counted(connection.TakeRequest()));

        /// <summary>The operator wants a new connection, to the first address.</summary>
        /// <param name="isOpen">The status of the connection, as DataMiner has it.</param>
        /// <returns>What DataMiner is to be asked for; <see langword="null"/> when there is no address, which changes nothing.</returns>
        public ConnectionRequest Reconnect(bool isOpen) => Locked(() =>
        {
            var request = Counted(connection.Reconnect(isOpen));
            if (request != null)
            {
                conversation.Stopped();
                Changed(isOpen: false);
            }

            return request;
        });

        /// <summary>The operator wants no connection.</summary>
        /// <param name="isOpen">The status of the connection, as DataMiner has it.</param>
        public void Disconnect(bool isOpen) => Locked(() =>
        {
            connection.Disconnect(isOpen);
            conversation.Stopped();
            return Changed(isOpen: false);
        });

        /// <summary>Notes that DataMiner took a message for the reply to a heartbeat.</summary>
        public void HeartbeatAnswered() => Locked(() => respondingNotice.Answered(clock.Elapsed));

        /// <summary>Takes the notice that the connection responds, when DataMiner is to be given it.</summary>
        /// <returns><see langword="true"/> when DataMiner is to be told now.</returns>
        public bool TakeRespondingNotice() => Locked(() => respondingNotice.Take(clock.Elapsed, connection.IsOpen));

        /// <summary>Takes what became of the connection, or of its end, that an operator asked for.</summary>
        /// <returns>A sentence for the operator; <see langword="null"/> when nothing was asked for, or it is not known yet.</returns>
        public string TakeOutcome() => Locked(connection.TakeOutcome);

        /// <summary>Takes what the pages do not show yet of the connection. From then on it counts as shown.</summary>
        /// <returns>The part that changed.</returns>
        public ConnectionView TakeConnection() => Locked(() =>
        {
            var view = connection.View();
            view.ConnectedTo = secrets.Hide(view.ConnectedTo);
            view.Trouble = secrets.Hide(view.Trouble);
            var change = view.Except(shownConnection);
            shownConnection = view;
            return change;
        });

        /// <summary>Takes over the outages that the element saved.</summary>
        /// <param name="saved">The outages.</param>
        public void LoadOutages(IEnumerable<Outage> saved) => Locked(() => connection.Outages.Load(saved));

        /// <summary>Takes the rows that the Outages table does not show yet.</summary>
        /// <returns>The outages, as they are now. They count as shown.</returns>
        public IReadOnlyList<Outage> TakeOutages() => Locked(() => connection.Outages.TakePending(secrets.Hide));

        /// <summary>Notes that rows of the Outages table could not be written: the next write takes them again, as they are by then.</summary>
        /// <param name="taken">The outages, as they were taken.</param>
        public void GiveBackOutages(IEnumerable<Outage> taken) => Locked(() => connection.Outages.GiveBack(taken));

        private string Lose(TalkEnd end)
        {
            if (end == null)
            {
                return null;
            }

            connection.Lost(conversation.HasAnswered, HideAll(end.Reason), end.Pause);
            conversation.Ended();
            Changed(isOpen: false);
            return HideAll(end.Loss);
        }

        private ConnectionNews Followed(ConnectionNews news)
        {
            switch (news)
            {
                case ConnectionNews.Opened:
                    Changed(isOpen: true);
                    break;
                case ConnectionNews.Closed:
                    FollowClosed(conversation.TakeEnd());
                    Changed(isOpen: false);
                    break;
            }

            return news;
        }

        private bool Changed(bool isOpen)
        {
            // A device remembers no subscription of an earlier connection: on a new one it is asked for nothing until the list is sent.
            sources.Connected(isOpen);
            statistics.Connected(isOpen);
            if (isOpen)
            {
                conversation.Opened();
            }

            return true;
        }

        /// <summary>A device that refuses a login often closes right after it: what it said, and the pause, stay.</summary>
        private void FollowClosed(TalkEnd end)
        {
            if (end == null)
            {
                statistics.Failed(ConnectionTrouble.Closed);
            }

            Explain(conversation.Closed() ?? end?.Reason);
            if (end?.Pause != null)
            {
                connection.Pause(end.Pause.Value);
            }
        }

        private void Explain(string reason)
        {
            if (reason != null)
            {
                connection.Explain(HideAll(reason));
            }
        }

        private ConnectionRequest Counted(ConnectionRequest request)
        {
            if (request?.Address != null)
            {
                statistics.Count(Counter.Reconnect);
            }

            return request;
        }
    }
}
