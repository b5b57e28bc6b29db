using System;

namespace Skyline.Protocol.Messages
{
    /// <summary>
    /// When a heartbeat is due, how long its reply took, and when the device counts as lost: soon when nothing comes at all; later when messages come and no reply, as it may wait behind them.
    /// Not thread-safe.
    /// </summary>
    internal sealed class Heartbeat
    {
        /// <summary>The tick that asks is a second apart: half of it early is nearer to the interval than half of it late.</summary>
        private static readonly TimeSpan HalfTick = TimeSpan.FromMilliseconds(500);

        /// <summary>A device that has not answered yet is not asked again before this: it may have a lot to do.</summary>
        private static readonly TimeSpan UnansweredPause = TimeSpan.FromSeconds(5);

        /// <summary>
        /// How long nothing is sent after a reply that named no heartbeat and left some unanswered, so that the reply to the last one comes alone, if it comes at all. A device closes a
        /// client that sends nothing for 12 s (AMWA IS-07, Transport - WebSocket, "Heartbeats").
        /// </summary>
        private static readonly TimeSpan CatchUp = TimeSpan.FromSeconds(8);

        /// <summary>The shortest time that is left for the next reply before the device counts as lost.</summary>
        private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(3);

        /// <summary>What the agent may need to handle a message that comes before a reply: four calls to DataMiner at 2.5 ms.</summary>
        private static readonly TimeSpan HandlingTime = TimeSpan.FromMilliseconds(10);

        private readonly UnansweredHeartbeats unanswered = new UnansweredHeartbeats();
        private bool isRunning;
        private TimeSpan? lastSent;
        private TimeSpan aliveAt;
        private TimeSpan waitingSince;
        private TimeSpan heardAt;
        private TimeSpan repliesFrom;
        private long missed;

        /// <summary>Gets or sets the time between two heartbeats.</summary>
        public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(5);

        /// <summary>Gets or sets how long a device may send nothing before the connection counts as lost.</summary>
        public TimeSpan ReplyTimeout { get; set; } = TimeSpan.FromSeconds(12);

        /// <summary>Gets or sets how many times longer a device may leave heartbeats unanswered while it sends other messages.</summary>
        public int LongerWhileHeard { get; set; } = 3;

        /// <summary>Gets or sets a value indicating whether a device repeats a heartbeat exactly. Otherwise a time that it rounded, or that of its own clock, says as much as none.</summary>
        public bool IsEchoExact { get; set; }

        /// <summary>Gets a value indicating whether the device answered since the heartbeats were started.</summary>
        public bool HasBeenAnswered { get; private set; }

        /// <summary>Gets how long a device that sends other messages may leave heartbeats unanswered before the connection counts as lost.</summary>
        public TimeSpan ReplyTimeoutWhileHeard => TimeSpan.FromTicks(ReplyTimeout.Ticks * LongerWhileHeard);

        private bool IsWaiting => lastSent.HasValue && aliveAt <= lastSent.Value;

        /// <summary>Starts the heartbeats: the first one is due at once.</summary>
        public void Start(TimeSpan now)
        {
            Stop();
            isRunning = true;
            HasBeenAnswered = false;
            aliveAt = now;
            heardAt = now;
            repliesFrom = now;
        }

        /// <summary>Stops the heartbeats. A reply that still comes gives no round trip.</summary>
        public void Stop()
        {
            isRunning = false;
            lastSent = null;
            unanswered.GiveUp();
        }

        /// <summary>Tells whether a heartbeat is due.</summary>
        /// <returns><see langword="true"/> when one is to be sent now.</returns>
        public bool IsDue(TimeSpan now) => isRunning && (lastSent == null || now - lastSent.Value >= Pause(lastSent.Value) - HalfTick);

        /// <summary>Notes that a heartbeat is sent.</summary>
        /// <param name="marks">What a reply can name the heartbeat by.</param>
        public void Sent(TimeSpan now, params string[] marks)
        {
            waitingSince = IsWaiting ? waitingSince : now;
            lastSent = now;
            missed += GiveUp(now);
            unanswered.Add(marks, now);
        }

        /// <summary>Tells for how long no reply came although heartbeats were sent.</summary>
        /// <returns>The time since the first of them; <see cref="TimeSpan.Zero"/> when the last one sent is answered.</returns>
        public TimeSpan Waited(TimeSpan now) => IsWaiting ? now - waitingSince : TimeSpan.Zero;

        /// <summary>Notes that a message arrived, whatever it is: the device is there.</summary>
        public void Heard(TimeSpan now) => heardAt = now;

        /// <summary>Notes that the device was asked for messages: the next reply may wait until they are handled.</summary>
        public void Asked(TimeSpan now, int messages) => repliesFrom = now + TimeSpan.FromTicks(HandlingTime.Ticks * messages);

        /// <summary>Takes over a reply.</summary>
        /// <param name="mark">What the device repeats of the answered heartbeat; <see langword="null"/> when it repeats nothing.</param>
        /// <returns>The time between heartbeat and reply, the oldest one that is unanswered when the reply does not tell which; <see langword="null"/> for a reply to no heartbeat that waits for one.</returns>
        public TimeSpan? Replied(TimeSpan now, string mark)
        {
            HasBeenAnswered = true;
            aliveAt = now;
            heardAt = now;
            return unanswered.Answer(mark, IsEchoExact, now);
        }

        /// <summary>Takes how many heartbeats turned out to be missed: their time is over, or the device was lost.</summary>
        /// <returns>How many since they were last taken.</returns>
        public long TakeMissed()
        {
            var taken = missed;
            missed = 0;
            return taken;
        }

        /// <summary>Notices that the connection counts as lost although nothing closed it (AMWA IS-07, Transport - WebSocket, "Heartbeats").</summary>
        /// <returns>Why it does; the heartbeats then stop.</returns>
        public HeartbeatLoss TakeLoss(TimeSpan now)
        {
            var loss = isRunning && lastSent != null ? Loss(now) : HeartbeatLoss.None;
            if (loss != HeartbeatLoss.None)
            {
                missed += unanswered.GiveUp();
                Stop();
            }

            return loss;
        }

        private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

        private HeartbeatLoss Loss(TimeSpan now)
        {
            if (now - heardAt >= ReplyTimeout)
            {
                return HeartbeatLoss.Silence;
            }

            return now - aliveAt >= ReplyTimeoutWhileHeard && IsAllHandled(now) ? HeartbeatLoss.NoReply : HeartbeatLoss.None;
        }

        private int GiveUp(TimeSpan now)
        {
            if (unanswered.IsBehind)
            {
                var patience = Shorter(ReplyTimeout, CatchUp - HalfTick);
                return unanswered.GiveUp(now, patience, patience);
            }

            return unanswered.GiveUp(now, ReplyTimeout, IsAllHandled(now) ? ReplyTimeoutWhileHeard : TimeSpan.MaxValue);
        }

        /// <summary>Tells whether it is so long since the device was asked for anything that no reply can still wait behind that.</summary>
        private bool IsAllHandled(TimeSpan now) => now - repliesFrom >= ReplyTimeoutWhileHeard;

        private TimeSpan Pause(TimeSpan sent)
        {
            var least = unanswered.IsBehind ? Shorter(CatchUp, ReplyTimeout - Reserve) : aliveAt <= sent ? UnansweredPause : Interval;
            return least < Interval ? Interval : least;
        }
    }

    /// <summary>Why a connection that nothing closed counts as lost.</summary>
    internal enum HeartbeatLoss
    {
        /// <summary>It does not.</summary>
        None,

        /// <summary>Nothing at all came.</summary>
        Silence,

        /// <summary>Messages came, and no reply to a heartbeat among them.</summary>
        NoReply,
    }
}
