using System;

namespace Skyline.Protocol.Sources
{
    /// <summary>What the connector did about a source, what was heard of it, and what follows for its state as time passes. Not thread-safe.</summary>
    internal sealed class SourceLife
    {
        private bool isOpen;
        private DueState due;
        private TimeSpan requestedAt;
        private TimeSpan? heardAt;
        private TimeSpan ageShownAt;
        private bool isAwaited;

        /// <summary>Initializes a new instance of the <see cref="SourceLife"/> class.</summary>
        /// <param name="isWanted">Whether the operator wants the events of the source.</param>
        public SourceLife(bool isWanted)
        {
            IsWanted = isWanted;
            State = Unrequested;
        }

        /// <summary>Gets a value indicating whether the operator wants the events of the source.</summary>
        public bool IsWanted { get; private set; }

        /// <summary>Gets a value indicating whether the device was asked for it on this connection.</summary>
        public bool IsRequested { get; private set; }

        /// <summary>Gets what is known of the source.</summary>
        public SourceState State { get; private set; }

        /// <summary>Gets how long ago something was heard of the source, as it is shown beside a value that may be old; <see langword="null"/> while it is not.</summary>
        public TimeSpan? ShownAge { get; private set; }

        private bool IsHeard => State == SourceState.Active || State == SourceState.Silent;

        private SourceState Unrequested => !IsWanted || isOpen ? SourceState.NotSubscribed : SourceState.NotConnected;

        /// <summary>The operator wants its events, or no longer. The device is told with the next subscription.</summary>
        /// <param name="isWanted">Whether he wants them.</param>
        /// <param name="now">The time.</param>
        public void Want(bool isWanted, TimeSpan now)
        {
            IsWanted = isWanted;
            if (!isWanted || !IsRequested)
            {
                IsRequested = false;
                Enter(Unrequested, now);
            }
        }

        /// <summary>The connection opened or closed: the device is asked for nothing.</summary>
        /// <param name="isNowOpen">Whether it is open.</param>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when the row changed.</returns>
        public bool Connected(bool isNowOpen, TimeSpan now)
        {
            isOpen = isNowOpen;
            IsRequested = false;
            due = DueState.None;
            return Enter(Unrequested, now);
        }

        /// <summary>The device was asked for just those sources that the operator wants. Whoever was heard since an earlier request is not waited for again.</summary>
        /// <param name="now">The time.</param>
        /// <param name="isAnswerDue">Whether the device is to tell its state; otherwise it tells of it when something happens, and nothing is missing until then.</param>
        /// <returns><see langword="true"/> when the row changed.</returns>
        public bool Requested(TimeSpan now, bool isAnswerDue = true)
        {
            if (!IsWanted)
            {
                return Enter(Unrequested, now);
            }

            // Who was answered once on this connection is not missing because the list is sent again.
            isAwaited = isAnswerDue && (isAwaited || !IsRequested);
            if (IsRequested)
            {
                due = due == DueState.First ? DueState.First : DueState.Again;
                return false;
            }

            IsRequested = true;
            requestedAt = now;
            due = DueState.First;

            // A source that adds itself was heard before anybody asked for it.
            return !IsHeard && Enter(SourceState.Waiting, now);
        }

        /// <summary>The device said that it has the source, whether or not it tells its state: nothing is missing from then on.</summary>
        /// <param name="now">The time.</param>
        /// <param name="limits">How long is too long.</param>
        /// <returns><see langword="true"/> when the row changed.</returns>
        public bool Answered(TimeSpan now, SourceLimits limits)
        {
            isAwaited = false;
            return Pass(now, limits);
        }

        /// <summary>The device was not asked: the list of those that the operator wants is too long.</summary>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when the row changed.</returns>
        public bool Refused(TimeSpan now) => State == SourceState.NotSubscribed && IsWanted && Enter(SourceState.OverLimit, now);

        /// <summary>The device does not want to be asked for it, or cannot be.</summary>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when the row changed.</returns>
        public bool Reject(TimeSpan now)
        {
            if (!IsWanted)
            {
                return Enter(Unrequested, now);
            }

            IsRequested = false;
            due = DueState.None;
            return Enter(SourceState.Refused, now);
        }

        /// <summary>Takes which state is about to come because the device was asked. It has come.</summary>
        /// <returns>Which.</returns>
        public DueState TakeDue()
        {
            var taken = due;
            due = DueState.None;
            return taken;
        }

        /// <summary>Something happened to the source.</summary>
        /// <param name="state">What is known of it then.</param>
        /// <param name="now">The time.</param>
        public void Heard(SourceState state, TimeSpan now)
        {
            heardAt = now;
            due = due == DueState.None ? DueState.None : DueState.Again;

            // A message that was on its way when the source was given up, or the connection closed, changes neither.
            Enter(IsWanted && isOpen ? state : Unrequested, now);
            ShowAge(now);
        }

        /// <summary>The device told again what was known: it has the source, and nothing happened to it.</summary>
        /// <param name="answered">Which state was awaited.</param>
        /// <param name="now">The time.</param>
        /// <param name="limits">How long is too long.</param>
        /// <returns><see langword="true"/> when the row changed.</returns>
        public bool HeardAgain(DueState answered, TimeSpan now, SourceLimits limits) =>
            answered == DueState.First && IsRequested && Enter(IsSilent(now, limits) ? SourceState.Silent : SourceState.Active, now);

        /// <summary>Takes over that time passes, or that the limits changed.</summary>
        /// <param name="now">The time.</param>
        /// <param name="limits">How long is too long.</param>
        /// <returns><see langword="true"/> when the row changed.</returns>
        public bool Pass(TimeSpan now, SourceLimits limits)
        {
            switch (State)
            {
                case SourceState.Waiting:
                case SourceState.Missing:
                    return Enter(isAwaited && now - requestedAt >= limits.MissingAfter ? SourceState.Missing : SourceState.Waiting, now);
                case SourceState.Active:
                case SourceState.Silent:
                    return Enter(IsSilent(now, limits) ? SourceState.Silent : SourceState.Active, now);
                default:
                    return false;
            }
        }

        /// <summary>Tells whether the source is missing for so long that it is to be removed.</summary>
        /// <param name="now">The time.</param>
        /// <param name="limits">How long is too long.</param>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool IsGone(TimeSpan now, SourceLimits limits) =>
            State == SourceState.Missing && limits.RemoveMissingAfter > TimeSpan.Zero && now - requestedAt >= limits.RemoveMissingAfter;

        /// <summary>Tells whether an age is shown that is that old.</summary>
        /// <param name="now">The time.</param>
        /// <param name="step">How old.</param>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool IsAgeDue(TimeSpan now, TimeSpan step) => ShownAge.HasValue && now - ageShownAt >= step;

        /// <summary>Shows the age anew, if one is shown that is that old.</summary>
        /// <param name="now">The time.</param>
        /// <param name="step">How old.</param>
        /// <returns><see langword="true"/> when the row changed.</returns>
        public bool ShowAge(TimeSpan now, TimeSpan step)
        {
            if (!IsAgeDue(now, step))
            {
                return false;
            }

            ShowAge(now);
            return true;
        }

        private bool IsSilent(TimeSpan now, SourceLimits limits) => limits.SilentAfter > TimeSpan.Zero && now - heardAt >= limits.SilentAfter;

        private bool Enter(SourceState state, TimeSpan now)
        {
            var isChanged = State != state;
            State = state;
            if (isChanged)
            {
                ShowAge(now);
            }

            return isChanged;
        }

        private void ShowAge(TimeSpan now)
        {
            ShownAge = State == SourceState.Active ? null : now - heardAt;
            ageShownAt = now;
        }
    }

    /// <summary>Which state of a source a device is about to send because it was asked, as far as it has not yet.</summary>
    internal enum DueState
    {
        /// <summary>None: the next one is sent because something happened.</summary>
        None,

        /// <summary>The one with which it answers a further subscription on the same connection.</summary>
        Again,

        /// <summary>The one with which it answers the first subscription of the connection that holds the source: nobody knows how long it has been so.</summary>
        First,
    }
}
