using ConnectorEmulator.DeviceSimulator.Faults;

namespace ConnectorEmulator.Tool;

/// <summary>Refuses faults of the device simulator.</summary>
internal static class FaultProblem
{
    /// <summary>Makes the refusal, with what may have been meant.</summary>
    /// <param name="exception">What the device simulator says.</param>
    /// <returns>The refusal.</returns>
    public static InputException Refuse(FaultException exception) =>
        new($"--fault: {exception.Message}{(exception.Unknown is { } name ? NearestName.Hint(name, exception.Known) : string.Empty)}");
}
