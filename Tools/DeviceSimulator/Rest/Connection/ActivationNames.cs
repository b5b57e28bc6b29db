using ConnectorEmulator.DeviceSimulator.Senders;

namespace ConnectorEmulator.DeviceSimulator.Rest.Connection;

/// <summary>The modes of an activation as they are written.</summary>
internal static class ActivationNames
{
    private static readonly (ActivationMode Mode, string Name)[] Names =
    [
        (ActivationMode.Immediate, "activate_immediate"),
        (ActivationMode.ScheduledAbsolute, "activate_scheduled_absolute"),
        (ActivationMode.ScheduledRelative, "activate_scheduled_relative"),
    ];

    /// <summary>The name of a mode; null for none.</summary>
    public static string? Of(ActivationMode? mode) => mode is null ? null : Names.Single(entry => entry.Mode == mode).Name;

    /// <summary>The mode of a name; null for any other text.</summary>
    public static ActivationMode? Find(string? name) => Names.Where(entry => entry.Name == name).Select(entry => (ActivationMode?)entry.Mode).FirstOrDefault();
}
