using ConnectorEmulator.DeviceSimulator.Faults;

namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>The faults that a device is started with.</summary>
internal static class InitialFaults
{
    /// <summary>Sets the modes at once and lets the others happen after the first subscription: before it nobody would see them.</summary>
    /// <exception cref="FaultException">A name or value is wrong; nothing was set.</exception>
    public static void Apply(DeviceCore core, FaultPanel panel, IEnumerable<FaultSetting> settings)
    {
        var faults = panel.Prepare(settings);
        foreach (var begin in faults[FaultKind.Mode])
        {
            begin();
        }

        core.AtFirstSubscription(() =>
        {
            foreach (var happen in faults[FaultKind.Once])
            {
                core.Notice(Try(happen));
            }
        });
    }

    private static string Try(Func<string> fault)
    {
        try
        {
            return fault();
        }
        catch (FaultException exception)
        {
            return exception.Message;
        }
    }
}
