using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Messages;
using ConnectorEmulator.DeviceSimulator.Sessions;

namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>
/// Brings the sources' changes to the sessions that subscribed. One lock covers both, so that a client gets the state at its subscription
/// and every change after it, in order, none twice and none missing.
/// </summary>
internal sealed class EventHub
{
    private readonly SourceList sources;
    private readonly FaultModes modes;
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private int next;

    /// <summary>Gets ready.</summary>
    public EventHub(SourceList sources, FaultModes modes, TimeProvider clock)
    {
        this.sources = sources;
        this.modes = modes;
        this.clock = clock;
        Sessions = new ClientList<Session>(gate);
    }

    /// <summary>The open sessions, subscribed to nothing when they join.</summary>
    public ClientList<Session> Sessions { get; }

    /// <summary>Replaces a session's subscription and sends it the current state of every listed source, with its old timestamp.</summary>
    public void Subscribe(Session session, IReadOnlyList<Guid> ids)
    {
        lock (gate)
        {
            session.Subscribed = ids.Where(session.Offers).ToHashSet();
            foreach (var source in ids.Distinct().Where(session.Offers).Select(sources.Find).OfType<SimulatedSource>())
            {
                if (source.Sender.State.Active.IsEnabled)
                {
                    session.Send(new OutgoingMessage(StateOf(source), IsEvent: true));
                }
            }
        }
    }

    /// <summary>Gives a source a value and tells it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="valueJsonAt">The value for a creation timestamp, as JSON.</param>
    /// <returns>The message.</returns>
    public byte[] Emit(SimulatedSource source, Func<string, string> valueJsonAt)
    {
        lock (gate)
        {
            var now = TaiTime.Format(clock.GetUtcNow());
            source.Change(valueJsonAt(now), now);
            return Tell(source);
        }
    }

    /// <summary>Gives as many sources as asked, one after the other in a circle, their next value.</summary>
    public void EmitNext(int count)
    {
        lock (gate)
        {
            var now = TaiTime.Format(clock.GetUtcNow());
            for (var i = 0; i < count; i++)
            {
                var source = sources.All[next];
                next = (next + 1) % sources.All.Count;
                source.ChangeToNext(now);
                Tell(source);
            }
        }
    }

    /// <summary>Sends every state again, as it is, to those who subscribed.</summary>
    public void Repeat(int times)
    {
        lock (gate)
        {
            for (var i = 0; i < times; i++)
            {
                foreach (var source in sources.All)
                {
                    Tell(source);
                }
            }
        }
    }

    /// <summary>Sends a message of a source that is not an event to those who listen to it.</summary>
    public void SendToSubscribers(SimulatedSource source, byte[] message)
    {
        lock (gate)
        {
            foreach (var session in Sessions.Present.Where(session => session.Subscribed.Contains(source.Id)))
            {
                session.Send(new OutgoingMessage(message));
            }
        }
    }

    private byte[] StateOf(SimulatedSource source) =>
        modes.StatesWithoutTiming.Value is null ? source.MessageBytes : source.MessageWithoutTiming;

    private byte[] Tell(SimulatedSource source)
    {
        var message = StateOf(source);
        if (!source.Sender.State.Active.IsEnabled)
        {
            return message;
        }

        var copies = modes.Duplicates.Value is null ? 1 : 2;
        foreach (var session in Sessions.Present.Where(session => session.Subscribed.Contains(source.Id)))
        {
            for (var copy = 0; copy < copies; copy++)
            {
                session.Send(new OutgoingMessage(message, IsEvent: true));
            }
        }

        return message;
    }
}
