using System;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Connections
{
    /// <summary>The connection with the device: its state, whether it is wanted, and when and where to connect again. Not thread-safe.</summary>
    public sealed class Link
    {
        private readonly IClock clock;
        private readonly ConnectionTracker tracker;
        private readonly Reconnection reconnection;
        private TimeSpan openedAt;

        /// <summary>Initializes a new instance of the <see cref="Link"/> class.</summary>
        /// <param name="clock">The time.</param>
        /// <param name="random">Gives numbers from 0 up to, and without, 1.</param>
        public Link(IClock clock, Func<double> random)
        {
            this.clock = clock;
            tracker = new ConnectionTracker(clock.Elapsed);
            reconnection = new Reconnection(random);
        }

        /// <summary>Gets the addresses of the device.</summary>
        public AddressBook Addresses { get; } = new AddressBook();

        /// <summary>Gets a value indicating whether the operator wants the connection.</summary>
        public bool IsWanted { get; private set; } = true;

        /// <summary>Gets a value indicating whether the connection is open.</summary>
        public bool IsOpen => tracker.State == ConnectionState.Open;

        /// <summary>Gets how long the connection has been open; <see langword="null"/> when it is not.</summary>
        public TimeSpan? Uptime => IsOpen ? clock.Elapsed - openedAt : (TimeSpan?)null;

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
        /// <returns><see langword="true"/> when the connection opened or closed.</returns>
        public bool Report(bool isOpen) => tracker.Report(isOpen) && Changed(isOpen);

        /// <summary>Takes over a status that was looked at.</summary>
        /// <param name="isOpen">The status.</param>
        /// <returns><see langword="true"/> when the connection opened.</returns>
        public bool Looked(bool isOpen) => tracker.Looked(isOpen) && Changed(isOpen);

        /// <summary>Tells whether the status is to be looked at, because DataMiner reported no change after a request.</summary>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool MustLook() => tracker.MustLook(clock.Elapsed);

        /// <summary>Takes the attempt to connect that is due.</summary>
        /// <returns>The address to connect to; <see langword="null"/> when no attempt is due or there is no address. The attempt counts as made.</returns>
        public WebSocketUrl TakeAttempt()
        {
            // An attempt under way is left alone: it ends with a report, or with a look at the status.
            if (!IsWanted || tracker.State != ConnectionState.Closed || !reconnection.IsDue(clock.Elapsed) || Addresses.Current == null)
            {
                return null;
            }

            Addresses.Failed(reconnection.Attempts);
            return Attempt();
        }

        /// <summary>The operator wants the connection, anew and now.</summary>
        /// <returns>The address to connect to; <see langword="null"/> when there is none, which changes nothing.</returns>
        public WebSocketUrl Reconnect()
        {
            if (Addresses.First == null)
            {
                return null;
            }

            // The element may start after this: a QAction of the operator can come first.
            Addresses.Unpark();
            IsWanted = true;
            reconnection.Restart();
            Addresses.UseMain();
            return Attempt();
        }

        /// <summary>The operator wants no connection.</summary>
        public void Disconnect()
        {
            IsWanted = false;
            reconnection.Stop();
            tracker.Looked(isOpen: false);
        }

        /// <summary>The device no longer answers: the connection counts as closed, whatever DataMiner reports, and is opened anew at once.</summary>
        public void Lost()
        {
            tracker.Report(isOpen: false);
            reconnection.Lost(clock.Elapsed);
        }

        private WebSocketUrl Attempt()
        {
            tracker.Requested(clock.Elapsed);
            reconnection.Attempted(clock.Elapsed);
            return Addresses.Current;
        }

        private bool Changed(bool isOpen)
        {
            if (isOpen)
            {
                openedAt = clock.Elapsed;
                reconnection.Opened(clock.Elapsed);
            }
            else if (IsWanted)
            {
                reconnection.Closed(clock.Elapsed);
            }

            return true;
        }
    }
}
