using System;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Connections
{
    /// <summary>The connection with the device: its state, whether it is wanted, and when and where to connect again. Not thread-safe.</summary>
    internal sealed partial class ConnectionControl
    {
        private readonly IClock clock;
        private readonly ConnectionTracker tracker;
        private readonly Reconnection reconnection;
        private readonly OpeningTimes openings = new OpeningTimes();
        private readonly FailureCount failures = new FailureCount();
        private TimeSpan openedAt;
        private bool isLeaveDue;

        /// <summary>Initializes a new instance of the <see cref="ConnectionControl"/> class.</summary>
        /// <param name="clock">The time.</param>
        /// <param name="random">Gives numbers from 0 up to, and without, 1.</param>
        public ConnectionControl(IClock clock, Func<double> random)
        {
            this.clock = clock;
            tracker = new ConnectionTracker(clock.Elapsed);
            reconnection = new Reconnection(random);
            Outages = new OutageLog(clock);
            missingSince = clock.Elapsed;
        }

        /// <summary>Gets the addresses of the device.</summary>
        public AddressBook Addresses { get; } = new AddressBook();

        /// <summary>Gets the times without a connection.</summary>
        public OutageLog Outages { get; }

        /// <summary>Gets a value indicating whether the operator wants the connection.</summary>
        public bool IsWanted { get; private set; } = true;

        /// <summary>Gets a value indicating whether the connection is open.</summary>
        public bool IsOpen => tracker.State == ConnectionState.Open;

        /// <summary>Gets how long the connection has been open; <see langword="null"/> when it is not.</summary>
        public TimeSpan? Uptime => IsOpen ? clock.Elapsed - openedAt : (TimeSpan?)null;

        private bool IsLeaving => tracker.State == ConnectionState.Closing && clock.Elapsed - tracker.RequestedAt < ConnectionTracker.CloseTime;

        /// <summary>The element started, and DataMiner connects, unless the operator had ended the connection.</summary>
        public void Started()
        {
            IsWanted = !Addresses.IsParked;
            if (IsWanted && !IsOpen)
            {
                reconnection.Started(clock.Elapsed);
            }
        }

        /// <summary>Takes over a status that DataMiner reports.</summary>
        /// <param name="isOpen">The status.</param>
        /// <returns>What it tells that was not known.</returns>
        public ConnectionNews Report(bool isOpen)
        {
            var wasConnecting = tracker.State == ConnectionState.Connecting;
            var news = Changed(tracker.Report(isOpen, clock.Elapsed));
            if (news == ConnectionNews.Opened && wasConnecting)
            {
                openings.Note(Addresses.Current, clock.Elapsed - tracker.RequestedAt);
            }

            return news;
        }

        /// <summary>Takes over a status that was looked at.</summary>
        /// <param name="isOpen">The status.</param>
        /// <returns>What it tells that was not known.</returns>
        public ConnectionNews Looked(bool isOpen) => Changed(tracker.Looked(isOpen));

        /// <summary>Tells whether the status is to be looked at: DataMiner reported no change for long after a request, or the next one is due and would end what it brought.</summary>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool MustLook() => tracker.MustLook(clock.Elapsed)
            ? IsWanted || tracker.State == ConnectionState.Closing
            : IsWanted && tracker.State == ConnectionState.Connecting && reconnection.IsDue(clock.Elapsed);

        /// <summary>Takes the request that is due.</summary>
        /// <returns>What DataMiner is to be asked for; <see langword="null"/> when no request is due or there is no address. The request counts as made.</returns>
        public ConnectionRequest TakeRequest()
        {
            if (isLeaveDue)
            {
                isLeaveDue = false;
                return ConnectionRequest.Leave;
            }

            if (!IsWanted || IsOpen || IsLeaving || Addresses.Current == null || !reconnection.IsDue(clock.Elapsed))
            {
                return null;
            }

            EndAttempt();
            if (failures.TakeIsEnough())
            {
                Addresses.UseOther();
            }

            return Attempt();
        }

        /// <summary>The operator wants the connection, anew and now.</summary>
        /// <param name="isOpen">The status of the connection, as DataMiner has it.</param>
        /// <returns>What DataMiner is to be asked for; <see langword="null"/> when there is no address, which changes nothing.</returns>
        public ConnectionRequest Reconnect(bool isOpen)
        {
            if (Addresses.First == null)
            {
                return null;
            }

            // The element may start after this: a QAction of the operator can come first.
            Addresses.Unpark();
            IsWanted = true;
            reconnection.Restart(clock.Elapsed);
            failures.Reset();
            Addresses.UseMain();
            BeMissing("Not open after it was to be opened again.");
            AwaitConnection();
            if (!isOpen)
            {
                return Attempt();
            }

            Leave();
            return TakeRequest();
        }

        /// <summary>The operator wants no connection.</summary>
        /// <param name="isOpen">The status of the connection, as DataMiner has it.</param>
        public void Disconnect(bool isOpen)
        {
            IsWanted = false;
            isLeaveDue = false;
            reconnection.Stop();
            Outages.End("Ended by Disconnect.");
            AwaitEnd();
            if (isOpen)
            {
                tracker.Leave(clock.Elapsed);
            }
            else
            {
                tracker.End();
            }
        }

        /// <summary>The device no longer answers: the connection counts as closed, whatever DataMiner reports, and is closed and opened again.</summary>
        /// <param name="hasAnswered">Whether it ever answered on this connection.</param>
        /// <param name="reason">Why it was given up, fit to be shown.</param>
        /// <param name="pause">How long nothing is asked for unless the operator wants it; <see langword="null"/> for the usual pauses.</param>
        public void Lost(bool hasAnswered, string reason, TimeSpan? pause = null)
        {
            reconnection.Closed(clock.Elapsed);
            if (pause.HasValue)
            {
                Pause(pause.Value);
            }

            failures.Ended(isGood: hasAnswered);
            BeOut(reason);
            if (Addresses.Current == null)
            {
                // Nothing could be opened in its place.
                tracker.End();
                return;
            }

            Leave();
        }

        /// <summary>Tells more of why the connection closed.</summary>
        /// <param name="reason">Why, fit to be shown.</param>
        public void Explain(string reason) => trouble.Note(reason);

        /// <summary>Nothing is asked for a while unless the operator wants it.</summary>
        /// <param name="pause">How long, from now on.</param>
        public void Pause(TimeSpan pause) => reconnection.Postpone(clock.Elapsed + pause);

        private void Leave()
        {
            tracker.Leave(clock.Elapsed);
            isLeaveDue = true;
        }

        private ConnectionRequest Attempt()
        {
            tracker.Requested(clock.Elapsed);
            reconnection.Attempted(clock.Elapsed, openings.Of(Addresses.Current), isFailureAwaited: Addresses.Backup != null);
            Count();
            return new ConnectionRequest(Addresses.Current);
        }

        private ConnectionNews Changed(ConnectionNews news)
        {
            switch (news)
            {
                case ConnectionNews.Opened:
                    openedAt = clock.Elapsed;
                    reconnection.Opened(clock.Elapsed);
                    BeBack();
                    break;
                case ConnectionNews.Closed when IsWanted:
                    failures.Ended(reconnection.Closed(clock.Elapsed));
                    BeOut(ConnectionTrouble.Closed);
                    break;
                case ConnectionNews.Failed:
                    trouble.NoteFailure(ShownTarget, clock.Elapsed - tracker.RequestedAt);
                    failures.Add();
                    reconnection.Failed();
                    break;
            }

            return news;
        }
    }

    /// <summary>What DataMiner is to be asked for: a connection, or the end of the one that is open.</summary>
    internal sealed class ConnectionRequest
    {
        /// <summary>The end of the connection. Another request follows when DataMiner reports it.</summary>
        public static readonly ConnectionRequest Leave = new ConnectionRequest(null);

        public ConnectionRequest(WebSocketUrl address)
        {
            Address = address;
        }

        /// <summary>Gets where to connect; <see langword="null"/> when the connection is to end.</summary>
        public WebSocketUrl Address { get; }
    }
}
