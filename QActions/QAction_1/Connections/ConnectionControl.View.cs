using System;

namespace Skyline.Protocol.Connections
{
    /// <content>What an operator is told of the connection, and since when it is missing.</content>
    internal sealed partial class ConnectionControl
    {
        /// <summary>Up to this many seconds are counted down one by one, above in steps: each step costs a call.</summary>
        private const int CountedOneByOne = 10;

        private const int Step = 5;

        private readonly ConnectionTrouble trouble = new ConnectionTrouble();
        private string connectedTo = string.Empty;
        private string missingCause = "Not open since the element started.";
        private TimeSpan missingSince;
        private int attemptsWhileMissing;
        private bool isMissingTried = true;

        private string ShownTarget => Addresses.Current == null ? "The address of the element" : Addresses.Current.Shown;

        /// <summary>Gets the time that the attempt under way has had; <see langword="null"/> when there is none.</summary>
        private TimeSpan? AttemptAge => tracker.State == ConnectionState.Connecting ? clock.Elapsed - tracker.RequestedAt : (TimeSpan?)null;

        /// <summary>Gives what the pages show.</summary>
        /// <returns>All of it.</returns>
        public ConnectionView View()
        {
            NoteWhatIsKnown();
            return new ConnectionView
            {
                Phase = Phase(),
                ConnectedTo = IsOpen ? connectedTo : string.Empty,
                NextAttempt = NextAttempt(),
                Trouble = trouble.Text,
                OutageSince = Outages.Current?.FromUtc ?? DateTime.MaxValue,
            };
        }

        private ConnectionPhase Phase()
        {
            if (!IsWanted)
            {
                return ConnectionPhase.Disconnected;
            }

            switch (tracker.State)
            {
                case ConnectionState.Open:
                    return ConnectionPhase.Connected;
                case ConnectionState.Closing:
                    return ConnectionPhase.Connecting;
                case ConnectionState.Connecting when AttemptAge < Reconnection.FullTime:
                    // One that is refused at once again does not show as another state in between.
                    return trouble.IsRefusal && AttemptAge < AttemptSchedule.QuickPause ? ConnectionPhase.Refused : ConnectionPhase.Connecting;
                default:
                    return trouble.IsRefusal ? ConnectionPhase.Refused : ConnectionPhase.Waiting;
            }
        }

        private int NextAttempt()
        {
            var due = IsWanted && Addresses.Current != null ? reconnection.DueIn(clock.Elapsed) : null;
            if (due == null)
            {
                return ConnectionView.NoAttempt;
            }

            var seconds = (int)Math.Ceiling(due.Value.TotalSeconds);
            return seconds <= CountedOneByOne ? seconds : (seconds + Step - 1) / Step * Step;
        }

        /// <summary>Of an attempt that failed unreported nothing is known but that it had its time.</summary>
        private void NoteWhatIsKnown()
        {
            if (Addresses.Current == null && !IsOpen && IsWanted)
            {
                trouble.NoteOnce(ConnectionTrouble.NoAddress);
            }
            else if (IsWanted && AttemptAge >= Reconnection.FullTime)
            {
                trouble.NoteOnce(ConnectionTrouble.Silence(ShownTarget, Reconnection.FullTime));
            }
        }

        /// <summary>Another attempt follows: the one under way ends.</summary>
        private void EndAttempt()
        {
            if (AttemptAge >= Reconnection.FullTime - Reconnection.HalfTick)
            {
                failures.Add();
            }

            if (AttemptAge.HasValue)
            {
                trouble.Note(ConnectionTrouble.Silence(ShownTarget, AttemptAge.Value));
            }

            if (isMissingTried)
            {
                Outages.Begin(missingCause, missingSince, attemptsWhileMissing);
            }
        }

        /// <summary>The connection is to be replaced. It is an outage only when that takes more than one attempt.</summary>
        private void BeMissing(string cause)
        {
            missingCause = cause;
            missingSince = clock.Elapsed;
            attemptsWhileMissing = 0;
            isMissingTried = false;
        }

        private void BeOut(string cause)
        {
            trouble.Note(cause);
            Outages.Begin(cause, clock.Elapsed);
        }

        private void BeBack()
        {
            connectedTo = ShownTarget;
            Outages.End();
        }

        private void Count()
        {
            isMissingTried = true;
            attemptsWhileMissing++;
            Outages.Attempted();
        }
    }
}
