using System.Globalization;
using System.Text;
using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Messages;
using ConnectorEmulator.DeviceSimulator.Senders;

namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>A source of the device: something that has a state and tells its changes (IS-04, "Source"; IS-07, "Core models").</summary>
public sealed class SimulatedSource
{
    private readonly SourceKind kind;
    private long step;
    private volatile SourceState state;

    internal SimulatedSource(int index, int firstKind, string? label, TimeProvider clock)
    {
        kind = SourceKinds.All[(index + firstKind) % SourceKinds.All.Count];
        Label = label ?? $"Studio {(index / SourceKinds.All.Count) + 1} {kind.Name}";
        Id = NameBasedId.Of($"source/{index}");
        FlowId = NameBasedId.Of($"flow/{index}");
        Sender = new EventSender(NameBasedId.Of($"sender/{index}"), clock);
        state = CreateState(kind.ValueAt(step), TaiTime.Format(clock.GetUtcNow()));
    }

    /// <summary>The source's id: the same on every run and every machine.</summary>
    public Guid Id { get; }

    /// <summary>The id of the flow that its messages name.</summary>
    public Guid FlowId { get; }

    /// <summary>The id of the sender that the connection API lists for it.</summary>
    public Guid SenderId => Sender.Id;

    /// <summary>What a person calls it, for example "Studio 1 temperature".</summary>
    public string Label { get; }

    /// <summary>The event type, for example <c>number/temperature/C</c>.</summary>
    public string EventType => kind.EventType;

    /// <summary>What the value on the wire is to be divided by; null when the kind has no scale.</summary>
    public int? Scale => kind.Scale;

    /// <summary>The type definition, as JSON.</summary>
    public string TypeDefinition => kind.TypeDefinition;

    /// <summary>The current value exactly as on the wire: JSON, the scale not applied.</summary>
    public string ValueJson => state.ValueJson;

    /// <summary>The current value as text: a string without its quotes, anything else as on the wire.</summary>
    public string ValueText
    {
        get
        {
            using var document = JsonDocument.Parse(state.ValueJson);
            return document.RootElement.ToString();
        }
    }

    /// <summary>The current value as a number, the scale applied; null when the value is not a number.</summary>
    public double? ValueNumber =>
        double.TryParse(state.ValueJson, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value / (Scale ?? 1) : null;

    /// <summary>When the current value came to be: TAI seconds, a colon, nanoseconds.</summary>
    public string CreationTimestamp => state.CreationTimestamp;

    /// <summary>The message that told the current value.</summary>
    public string Message => Encoding.UTF8.GetString(state.Message);

    internal EventSender Sender { get; }

    internal SourceIdentity Identity => new(Id, FlowId);

    internal byte[] MessageBytes => state.Message;

    internal byte[] MessageWithoutTiming => SenderMessage.State(Identity, EventType, Scale, state.ValueJson, creationTimestamp: null);

    /// <summary>Takes a value; the hub calls this under its lock.</summary>
    internal void Change(string valueJson, string creationTimestamp) => state = CreateState(valueJson, creationTimestamp);

    /// <summary>Takes the next value of its kind.</summary>
    internal void ChangeToNext(string creationTimestamp) => Change(kind.ValueAt(++step), creationTimestamp);

    /// <summary>The current state as the events API gives it: without a flow.</summary>
    internal byte[] StateForRest()
    {
        var current = state;
        return SenderMessage.State(new SourceIdentity(Id, null), EventType, Scale, current.ValueJson, current.CreationTimestamp);
    }

    private SourceState CreateState(string valueJson, string creationTimestamp) =>
        new(valueJson, creationTimestamp, SenderMessage.State(Identity, EventType, Scale, valueJson, creationTimestamp));
}
