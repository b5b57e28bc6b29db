using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Messages;
using ConnectorEmulator.DeviceSimulator.Senders;

namespace ConnectorEmulator.DeviceSimulator.Rest.Connection;

/// <summary>Reads the activation of a request (IS-05, activation-schema).</summary>
internal static class ActivationReader
{
    // Activations are to happen together, not far in the future (IS-05, "Behaviour", scheduled activations); timers have a limit too.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Reads one.</summary>
    /// <exception cref="PatchException">It is wrong; the message says where.</exception>
    public static Activation Read(JsonElement activation, DateTimeOffset now)
    {
        if (activation.ValueKind != JsonValueKind.Object || !activation.TryGetProperty("mode", out var mode))
        {
            throw new PatchException("activation must be an object with a mode.");
        }

        foreach (var property in activation.EnumerateObject())
        {
            if (property.Name is not ("mode" or "requested_time"))
            {
                throw new PatchException($"'activation.{property.Name}' is not known; there are mode and requested_time.");
            }
        }

        var requested = ReadTime(activation);
        if (mode.ValueKind == JsonValueKind.Null)
        {
            return Activation.None;
        }

        return ActivationNames.Find(mode.ValueKind == JsonValueKind.String ? mode.GetString() : null) switch
        {
            ActivationMode.Immediate => new Activation(ActivationMode.Immediate, null, TaiTime.Format(now), TimeSpan.Zero),
            ActivationMode scheduled => Schedule(scheduled, requested, now),
            null => throw new PatchException(
                "activation.mode must be activate_immediate, activate_scheduled_absolute, activate_scheduled_relative or null."),
        };
    }

    private static string? ReadTime(JsonElement activation)
    {
        if (!activation.TryGetProperty("requested_time", out var time) || time.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return time.ValueKind == JsonValueKind.String && TaiTime.IsTimestamp(time.GetString()!)
            ? time.GetString()
            : throw new PatchException("activation.requested_time must be TAI seconds, a colon and nanoseconds, or null.");
    }

    private static Activation Schedule(ActivationMode mode, string? requested, DateTimeOffset now)
    {
        var wait = TimeSpan.Zero;
        var isTime = requested is not null
            && (mode == ActivationMode.ScheduledAbsolute ? TaiTime.TryParseWait(requested, now, out wait) : TaiTime.TryParse(requested, out wait));
        if (!isTime || wait > Longest)
        {
            throw new PatchException("activation.requested_time must be a time within a day for a scheduled activation.");
        }

        var rest = wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        return new Activation(mode, requested, mode == ActivationMode.ScheduledAbsolute ? requested : TaiTime.Format(now + rest), rest);
    }
}
