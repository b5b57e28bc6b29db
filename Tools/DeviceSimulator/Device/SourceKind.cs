namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>A kind of source: what it is called, its event type (IS-07, "Event types") and how its value goes on.</summary>
/// <param name="Name">What is measured; the label puts the studio before it.</param>
/// <param name="EventType">The event type, for example <c>number/temperature/C</c>.</param>
/// <param name="Scale">What a value is to be divided by, or null.</param>
/// <param name="TypeDefinition">The type definition (IS-07, "Event types", type definition), as JSON.</param>
/// <param name="ValueAt">The value at a step, as JSON: the same step always gives the same value, the next one a different one.</param>
internal sealed record SourceKind(string Name, string EventType, int? Scale, string TypeDefinition, Func<long, string> ValueAt);
