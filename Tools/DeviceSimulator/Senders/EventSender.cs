using ConnectorEmulator.DeviceSimulator.Messages;

namespace ConnectorEmulator.DeviceSimulator.Senders;

/// <summary>The sender of a source (IS-05): staged parameters become active at once or at a time.</summary>
internal sealed class EventSender
{
    /// <summary>The transport of every sender of events over a WebSocket (IS-07, "WebSocket transport").</summary>
    public const string Transport = "urn:x-nmos:transport:websocket";

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private volatile SenderState state;
    private ITimer? timer;

    /// <summary>Creates an enabled sender.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="clock">The clock of activations.</param>
    public EventSender(Guid id, TimeProvider clock)
    {
        this.clock = clock;
        Id = id;
        var initial = new SenderSettings();
        state = new SenderState(initial, Activation.None, initial, Activation.None, Now());
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; }

    /// <summary>The present state.</summary>
    public SenderState State => state;

    /// <summary>Changes the staged parameters, and activates them when the request says so.</summary>
    /// <returns>
    /// The state to answer the request with, in which an immediate activation is still pending. Null: an activation waits, and the request
    /// does not cancel it; nothing was changed.
    /// </returns>
    public SenderState? Apply(SenderPatch patch)
    {
        lock (gate)
        {
            if (state.Pending.Mode is not null && patch.Activation is not { Mode: null })
            {
                return null;
            }

            timer?.Dispose();
            timer = null;
            var pending = patch.Activation ?? Activation.None;
            var answer = state with { Staged = patch.Change(state.Staged), Pending = pending };
            state = answer;
            if (pending.Mode == ActivationMode.Immediate)
            {
                Activate(pending);
            }
            else if (pending.Mode is not null)
            {
                timer = clock.CreateTimer(_ => Fire(pending), null, pending.Wait, Timeout.InfiniteTimeSpan);
            }

            return answer;
        }
    }

    private void Fire(Activation pending)
    {
        lock (gate)
        {
            if (ReferenceEquals(state.Pending, pending))
            {
                Activate(pending);
            }
        }
    }

    private void Activate(Activation activation) =>
        state = new SenderState(state.Staged, Activation.None, state.Staged.Resolve(), activation, Now());

    private string Now() => TaiTime.Format(clock.GetUtcNow());
}
