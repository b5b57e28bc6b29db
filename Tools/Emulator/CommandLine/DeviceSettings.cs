using ConnectorEmulator.DeviceSimulator.Faults;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>The device simulator that is wanted beside an element.</summary>
/// <param name="Port">Its port, 0 for any that is free; null for the usual one, or any if that is taken.</param>
/// <param name="Faults">Its faults.</param>
internal sealed record DeviceSettings(int? Port, IReadOnlyList<FaultSetting> Faults);
